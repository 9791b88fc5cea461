#include "indexer/add/add_articles.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/publish/open_archive.h"
#include "tests/support/add_records.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using Ids = std::vector<std::string>;

std::string stored_json(const std::string& archive, const std::string& id) {
  const OpenArchive opened(archive, read_current_generation(archive));
  const auto place = opened.find(id);
  REQUIRE(place);
  return opened.segment(*place).articles().read(place->article).json;
}

std::uint64_t count_of(const Added& added, RejectKind kind) {
  std::uint64_t total = 0;
  for (const auto& [sort, count] : added.rejects) {
    if (sort.first == kind) total += count;
  }
  return total;
}

// Enough different records for several batches, and so for several segments
// under the smallest budget.
std::vector<std::string> many_records(int count, const std::string& extra) {
  std::vector<std::string> lines;
  for (int i = 0; i < count; ++i) {
    std::string body = "Report " + std::to_string(i) + " " + extra + ".";
    for (int word = 0; word < 60; ++word) {
      body += " word" + std::to_string((i * 131 + word * word) % 5000);
    }
    lines.push_back(record_line("id" + std::to_string(i), "Title " + std::to_string(i % 7), body,
                                "2024-0" + std::to_string(1 + i % 9)));
  }
  return lines;
}

}  // namespace

TEST_CASE("articles that look like HTML are noted, and another form replaces them", "[add]") {
  const TemporaryDirectory directory;
  const std::vector<std::string> lines = {record_line("a", "One", "<p>First.</p>"),
                                          record_line("b", "a < b", "Second & more."),
                                          record_line("c", "<em>Three</em>", "Third.")};
  CHECK(count_of(add_records(directory.path(), lines), RejectKind::kNoted) == 2);
  RecordReading reading;
  reading.add_forms("title=html,body=html");
  const Added again = add_records(directory.path(), lines, reading);
  CHECK(again.summary.replaced == 3);
  CHECK(count_of(again, RejectKind::kNoted) == 0);
  CHECK(stored_json(directory.path(), "a") == lines[0]);
}

TEST_CASE("articles whose text has another name are noted, and so is a record of nothing else",
          "[add]") {
  const TemporaryDirectory directory;
  const std::string text = R"("text":"The port of the old town was shut by a storm on Monday."})";
  const std::vector<std::string> lines = {R"({"id":"a","title":"One","date":"2025",)" + text,
                                          R"({"id":"b","date":"2025",)" + text};
  const Added added = add_records(directory.path(), lines);
  CHECK(added.summary.added == 1);
  CHECK(count_of(added, RejectKind::kRejected) == 1);
  CHECK(count_of(added, RejectKind::kNoted) == 2);
  RecordReading reading;
  reading.add_map("body=text");
  CHECK(count_of(add_records(directory.path(), lines, reading), RejectKind::kNoted) == 0);
}

TEST_CASE("adding the same again changes nothing", "[add]") {
  const TemporaryDirectory directory;
  const std::vector<std::string> lines = {record_line("a", "One", "First.", "2025-01-01"),
                                          record_line("b", "Two", "Second."),
                                          record_line("", "Three", "No id.")};
  const Added first = add_records(directory.path(), lines);
  CHECK(first.summary.added == 3);
  CHECK(first.summary.undated == 2);
  const std::string current = read_file(directory.path() + "/CURRENT");
  const Added again = add_records(directory.path(), lines);
  CHECK(again.summary.added == 0);
  CHECK(again.summary.unchanged == 3);
  CHECK(read_file(directory.path() + "/CURRENT") == current);
}

TEST_CASE("an id with other content replaces the article", "[add]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), {record_line("a", "One", "First."), record_line("b", "Two", "x")});
  const std::string changed = record_line("a", "One", "First, corrected.");
  const Added added = add_records(directory.path(), {changed});
  CHECK(added.summary.replaced == 1);
  CHECK(added.summary.added == 0);
  CHECK(live_ids(directory.path()) == Ids{"a", "b"});
  CHECK(stored_json(directory.path(), "a") == changed);
  CHECK(add_records(directory.path(), {record_line("a", "One", "First.")}).summary.replaced == 1);
  CHECK(stored_json(directory.path(), "a") == record_line("a", "One", "First."));
}

TEST_CASE("of several records with one id in a run the last counts, and it is said", "[add]") {
  const TemporaryDirectory directory;
  const std::string last = record_line("a", "One", "Third.");
  const Added added = add_records(
      directory.path(), {record_line("a", "One", "First."), record_line("a", "One", "Second."),
                         record_line("b", "Two", "x"), last});
  CHECK(added.summary.added == 2);
  CHECK(count_of(added, RejectKind::kDuplicate) == 2);
  CHECK(stored_json(directory.path(), "a") == last);

  SECTION("also when the last says what the archive has already") {
    const Added again = add_records(directory.path(), {record_line("a", "One", "Fourth."), last});
    CHECK(again.summary.unchanged == 1);
    CHECK(again.summary.replaced == 0);
    CHECK(count_of(again, RejectKind::kDuplicate) == 1);
    CHECK(stored_json(directory.path(), "a") == last);
    CHECK(live_ids(directory.path()) == Ids{"a", "b"});
  }
}

TEST_CASE("articles that a later segment of the run replaces are undated once", "[add]") {
  const TemporaryDirectory directory;
  std::vector<std::string> lines;
  for (const std::string turn : {"first", "second"}) {
    for (int i = 0; i < 2000; ++i) {
      lines.push_back(record_line("id" + std::to_string(i), "Title",
                                  turn + std::string(2000, 'x') + std::to_string(i)));
    }
  }
  const Added added = add_records(directory.path(), lines, 2, 1 << 20);
  CHECK(added.summary.added == 2000);
  CHECK(added.summary.undated == 2000);
  CHECK(read_current_generation(directory.path()).undated() == 2000);
}

TEST_CASE("a bad record costs itself alone", "[add]") {
  const TemporaryDirectory directory;
  const Added added =
      add_records(directory.path(), {record_line("a", "One", "First."), "{\"id\":\"b\",",
                                     "{\"id\":\"c\",\"date\":\"2025-01-01\"}",
                                     "{\"id\":\"d\",\"body\":\"x\",\"date\":\"2025-02-30\"}",
                                     record_line("e", "Two", "Last.")});
  CHECK(live_ids(directory.path()).size() + count_of(added, RejectKind::kRejected) == 5);
  CHECK(added.summary.records == 5);
  CHECK(stored_json(directory.path(), "e") == record_line("e", "Two", "Last."));
}

TEST_CASE("the result is the same for any number of threads and any budget", "[add]") {
  // Every id comes three times, far apart; so each stretch of the input replaces
  // articles of the one before.
  std::vector<std::string> lines;
  for (const char* extra : {"early", "later", "final"}) {
    for (std::string& line : many_records(1500, extra)) lines.push_back(std::move(line));
  }
  for (const auto& [threads, memory] : std::vector<std::pair<unsigned, std::uint64_t>>{
           {1, 1}, {4, 1}, {3, std::uint64_t{1} << 30}}) {
    INFO(threads << " threads, " << memory << " bytes");
    const TemporaryDirectory directory;
    const Added added =
        add_records(directory.path(), lines, threads, memory << (memory == 1 ? 20 : 0));
    CHECK(added.summary.added == 1500);
    CHECK(added.summary.replaced == 0);
    CHECK(count_of(added, RejectKind::kDuplicate) == 3000);
    const Generation generation = read_current_generation(directory.path());
    CHECK(generation.live() == 1500);
    const std::vector<std::string> expected = many_records(1500, "final");
    for (int i = 0; i < 1500; i += 50) {
      CHECK(stored_json(directory.path(), "id" + std::to_string(i)) ==
            expected[static_cast<std::size_t>(i)]);
    }
  }
}

TEST_CASE("a small budget makes several segments, which are merged when they are many", "[add]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), many_records(3000, "x"), 2, std::uint64_t{1} << 20);
  const Generation generation = read_current_generation(directory.path());
  CHECK(generation.live() == 3000);
  CHECK(generation.segments.size() > 1);
  CHECK(generation.number > 1);
}

TEST_CASE("many small additions do not make many segments", "[add]") {
  const TemporaryDirectory directory;
  for (int i = 0; i < 30; ++i) {
    add_records(directory.path(), {record_line("id" + std::to_string(i), "T", "Text.")});
  }
  const Generation generation = read_current_generation(directory.path());
  CHECK(generation.live() == 30);
  CHECK(generation.segments.size() < 8);
  CHECK(live_ids(directory.path()).size() == 30);
}

TEST_CASE("an archive of another analysis takes no articles until it is reindexed", "[add]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  add_records(archive, {record_line("a", "One", "First.")});
  Generation generation = read_current_generation(archive);
  generation.analyser = 0;
  const std::string json = to_json(generation);
  replace_file(archive + "/" + generation_file_name(generation.number), json);
  replace_file(archive + "/CURRENT", current_line(generation.number, json));
  CHECK_THROWS_WITH(add_records(archive, {record_line("b", "Two", "x")}),
                    Catch::Contains("reindex"));
}

TEST_CASE("files that cannot be read are counted, and the first of them named", "[add]") {
  const TemporaryDirectory directory;
  const std::string folder = directory.path() + "/in";
  std::filesystem::create_directory(folder);
  for (int i = 10; i < 35; ++i) {
    std::filesystem::create_symlink("nowhere", folder + "/" + std::to_string(i));
  }
  replace_file(folder + "/foreign", "%PDF-1.7");
  replace_file(folder + "/good", record_line("a", "One", "First."));
  ArchiveWriter writer(directory.path() + "/news", "test", ArchiveWriter::Start::kMayCreate);
  AddRequest request;
  request.inputs = {folder};
  request.limits = {1, 1 << 20};
  RejectLog rejects;
  const AddSummary summary = add_articles(writer, request, rejects);
  CHECK(summary.added == 1);
  CHECK(summary.refused_files == 1);
  CHECK(summary.unread_files == 25);
  REQUIRE(summary.first_unread.size() == 20);
  CHECK(summary.first_unread[0] == folder + "/10: gone, or a link that leads nowhere");
}

TEST_CASE("an input that does not exist is an error and adds nothing", "[add]") {
  const TemporaryDirectory directory;
  ArchiveWriter writer(directory.path() + "/news", "test", ArchiveWriter::Start::kMayCreate);
  AddRequest request;
  request.inputs = {directory.path() + "/none.jsonl"};
  request.limits = {1, 1 << 20};
  RejectLog rejects;
  CHECK_THROWS_WITH(add_articles(writer, request, rejects), Catch::Contains("none.jsonl"));
  CHECK_FALSE(archive_exists(directory.path() + "/news"));
}

}  // namespace dateline
