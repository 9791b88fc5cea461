#include "searcher/commands/notes.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "searcher/commands/command_table.h"
#include "tests/support/captured_output.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

TEST_CASE("Notes are lines without control characters", "[searcher]") {
  const CapturedOutput captured;
  print_notes({{"a", "no article has \"\x1B[2J\""}, {"b", "one\ntwo"}});
  CHECK(captured.err() == "note: no article has \"\\x1B[2J\"\nnote: one two\n");
}

TEST_CASE("What was asked for reaches no terminal as it is", "[searcher]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  {
    ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
    publish_articles(writer, {small_article("1", "Harbour strike", "Dockers walked out.")});
  }
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"show", archive, "a\x1B[2J"},
           {"who", archive, "a\x1B[2J"},
           {"query", archive, "id:a\x1B[2J", "--format", "csv"},
           {"timeline", archive, "id:a\x1B[2J"},
           {"query", archive, "date:a\x1B[2J"},
           {"query", archive, "--a\x1B[2J"},
       }) {
    INFO(words[0] << " " << words[2]);
    const Answer answer = run_captured(search_program(), words);
    CHECK(answer.code != kExitDone);
    CHECK(answer.err.find("\\x1B[2J") != std::string::npos);
    CHECK(answer.err.find('\x1B') == std::string::npos);
  }
}

}  // namespace
}  // namespace dateline
