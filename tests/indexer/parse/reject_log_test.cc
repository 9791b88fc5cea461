#include "indexer/parse/reject_log.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <thread>

#include "common/base/error.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

TEST_CASE("each reject is one JSON line with what is known of it", "[parse]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/rejects.jsonl";
  RejectLog log;
  log.open(path);
  log.add({RejectKind::kRejected, "a.jsonl", 7, "impossible date \"2025-02-30\"", "x"});
  log.add({RejectKind::kSkipped, "caf\xE9", 0, "hidden", {}});
  log.finish();
  std::ifstream file(path);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  CHECK(text ==
        "{\"kind\":\"rejected\",\"file\":\"a.jsonl\",\"line\":7,"
        "\"reason\":\"impossible date \\\"2025-02-30\\\"\",\"id\":\"x\"}\n"
        "{\"kind\":\"skipped\",\"file\":\"caf\uFFFD\",\"reason\":\"hidden\"}\n");
}

TEST_CASE("reasons of one sort count together, kinds apart", "[parse]") {
  RejectLog log;
  log.add({RejectKind::kRejected, "a", 1, "impossible date \"2025-02-30\"", {}});
  log.add({RejectKind::kRejected, "a", 2, "impossible date \"2025-13-01\"", {}});
  log.add({RejectKind::kRepaired, "a", 3, "3 control character(s) in \"body\" became blanks", {}});
  log.add({RejectKind::kRejected, "a", 0, "UTF-16 text; 12 bytes", {}});
  CHECK(log.count(RejectKind::kRejected) == 3);
  CHECK(log.count(RejectKind::kRepaired) == 1);
  CHECK(log.count(RejectKind::kSkipped) == 0);
  CHECK(log.counts() ==
        RejectLog::Counts{
            {{RejectKind::kRejected, "impossible date \"...\""}, 2},
            {{RejectKind::kRepaired, "N control character(s) in \"body\" became blanks"}, 1},
            {{RejectKind::kRejected, "UTF-16 text; N bytes"}, 1}});
}

TEST_CASE("notes keep the names that they tell", "[parse]") {
  RejectLog log;
  log.add({RejectKind::kNoted, "a", 1, "--map body=text2 reads it", {}});
  CHECK(log.counts() == RejectLog::Counts{{{RejectKind::kNoted, "--map body=text2 reads it"}, 1}});
}

TEST_CASE("limits keep their numbers", "[parse]") {
  RejectLog log;
  log.add({RejectKind::kRejected, "a", 0, "text larger than 64 MB", {}});
  log.add({RejectKind::kRejected, "a", 1, "body of 70 MB; the limit is 64 MB", {}});
  log.add({RejectKind::kRejected, "a", 2, "body of 71 MB; the limit is 64 MB", {}});
  log.add({RejectKind::kRejected, "a", 3, "more than 10000 values in \"people\"", {}});
  CHECK(log.counts() ==
        RejectLog::Counts{{{RejectKind::kRejected, "text larger than 64 MB"}, 1},
                          {{RejectKind::kRejected, "body of N MB; the limit is 64 MB"}, 2},
                          {{RejectKind::kRejected, "more than 10000 values in \"people\""}, 1}});
}

TEST_CASE("the first places of a sort of rejects are named", "[parse]") {
  RejectLog log;
  for (std::uint64_t line = 9; line > 0; --line) {
    log.add({RejectKind::kRejected, "a.jsonl", line, "no text", {}});
    log.add({RejectKind::kRepaired, "a.jsonl", line, "mended", {}});
  }
  log.add({RejectKind::kSkipped, ".b", 0, "hidden", {}});
  using Places = std::vector<std::string>;
  CHECK(log.places({RejectKind::kRejected, "no text"}) ==
        Places{"a.jsonl:1", "a.jsonl:2", "a.jsonl:3"});
  CHECK(log.places({RejectKind::kSkipped, "hidden"}) == Places{".b"});
  CHECK(log.places({RejectKind::kRepaired, "mended"}).empty());
}

TEST_CASE("many threads may add, and no sort of reason grows without bound", "[parse]") {
  RejectLog log;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&log, t] {
      for (int i = 0; i < 1000; ++i) {
        log.add({RejectKind::kRejected,
                 "a",
                 1,
                 std::string(static_cast<std::size_t>(i), 'a' + static_cast<char>(t)),
                 {}});
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(log.count(RejectKind::kRejected) == 4000);
  // 200 sorts, and one for all others.
  CHECK(log.counts().size() == 201);
  CHECK(log.counts().contains({RejectKind::kRejected, "other reasons"}));
}

TEST_CASE("a reject file that cannot be written is an error", "[parse]") {
  RejectLog log;
  CHECK_THROWS_AS(log.open("/nonexistent/rejects"), Error);
}

}  // namespace
}  // namespace dateline
