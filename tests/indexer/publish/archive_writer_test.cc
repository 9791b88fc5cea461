#include "indexer/publish/archive_writer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>

#include "common/archive/segment.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/text/term_maker.h"
#include "indexer/publish/open_archive.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using Start = ArchiveWriter::Start;

std::vector<Article> harbour_articles() {
  return {small_article("a", "Harbour strike", "Dockers walked out.", "2025-04-11"),
          small_article("b", "Harbour reopens", "Ships sail again after the strike.", "2025-04-13"),
          small_article("c", "Undated note", "A note about ships.")};
}

std::unique_ptr<ArchiveWriter> open_writer(const std::string& archive,
                                           std::int64_t keep_seconds = kKeepSeconds) {
  return std::make_unique<ArchiveWriter>(archive, "test", Start::kMayCreate, keep_seconds);
}

ArticleNumber number_of(const Segment& segment, const std::string& id) {
  return segment.columns().find_id(id).value();
}

}  // namespace

TEST_CASE("nothing is an archive before the first publication", "[publish]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  {
    const auto writer = open_writer(archive);
    CHECK_FALSE(archive_exists(archive));
    build_small_segment(*writer, harbour_articles());
  }
  CHECK_FALSE(archive_exists(archive));
  CHECK(fs::is_empty(archive + "/segments"));
  publish_articles(*open_writer(archive), harbour_articles());
  CHECK(live_ids(archive) == std::vector<std::string>{"a", "b", "c"});
  const Generation generation = read_current_generation(archive);
  CHECK(generation.number == 1);
  CHECK(generation.analyser == kAnalyserVersion);
  CHECK(generation.live() == 3);
  CHECK(generation.undated() == 1);
}

TEST_CASE("a directory that holds other things does not become an archive", "[publish]") {
  const TemporaryDirectory directory;
  replace_file(directory.path() + "/thesis.txt", "years of work");
  CHECK_THROWS_WITH(open_writer(directory.path()), Catch::Contains("thesis.txt"));
  CHECK_THROWS_AS(open_writer(directory.path() + "/thesis.txt"), Error);
  CHECK_THROWS_WITH(ArchiveWriter(directory.path(), "test", Start::kExisting),
                    Catch::Contains("not a Dateline archive"));
  CHECK_FALSE(fs::exists(directory.path() + "/lock"));
}

TEST_CASE("deleted articles go from the next generation and its statistics", "[publish]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  const auto writer = open_writer(archive);
  publish_articles(*writer, harbour_articles());
  const SegmentEntry before = writer->generation().segments.at(0);
  Change change;
  {
    const Segment segment(archive, before);
    std::vector<ArticleNumber> numbers = {number_of(segment, "a"), number_of(segment, "c")};
    std::sort(numbers.begin(), numbers.end());
    change.deleted["000001"] = numbers;
  }
  writer->publish(change);
  CHECK(live_ids(archive) == std::vector<std::string>{"b"});
  const Generation generation = read_current_generation(archive);
  CHECK(generation.number == 2);
  CHECK(generation.undated() == 0);
  const Segment segment(archive, generation.segments.at(0));
  CHECK(generation.live_length() == segment.columns().length(number_of(segment, "b")));
  const Deletions& deletions = segment.deletions();
  TermMaker terms;
  auto deleted_with = [&](const std::string& word) {
    return deletions.with_term(segment.tokens().rank_of(terms.term(word, 0, "")).value());
  };
  CHECK(deleted_with("ships") == 1);
  CHECK(deleted_with("strike") == 1);
  CHECK(deleted_with("sail") == 0);
  const auto harbour = segment.tokens().rank_of(terms.term("harbour", 0, "")).value();
  CHECK(deletions.with_title_term(harbour) == 1);
  CHECK(deletions.articles().size() == 2);

  SECTION("further deletions join them") {
    change.deleted["000001"] = {number_of(segment, "a")};
    writer->publish(change);
    CHECK(live_ids(archive) == std::vector<std::string>{"b"});
    CHECK(read_current_generation(archive).segments.at(0).deleted == 2);
  }
  SECTION("a segment of which nothing is left is removed") {
    change.deleted["000001"] = {number_of(segment, "b")};
    writer->publish(change);
    CHECK(read_current_generation(archive).segments.empty());
    CHECK(live_ids(archive).empty());
  }
}

TEST_CASE("a superseded generation stays readable for a while, then goes", "[publish]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  {
    const auto writer = open_writer(archive);
    publish_articles(*writer, harbour_articles());
    Change change;
    change.removed = {"000001"};
    change.added = {build_small_segment(*writer, {small_article("d", "Later", "More.")})};
    writer->publish(change);
  }
  CHECK(read_generation(archive, 1).live() == 3);
  CHECK_NOTHROW(OpenArchive(archive, read_generation(archive, 1)));
  open_writer(archive);
  CHECK(fs::exists(archive + "/segments/000001"));
  open_writer(archive, 0);
  CHECK_FALSE(fs::exists(archive + "/segments/000001"));
  CHECK_THROWS_WITH(read_generation(archive, 1), Catch::Contains("no longer kept"));
  CHECK(live_ids(archive) == std::vector<std::string>{"d"});
}

TEST_CASE("docs/ARCHIVE_FORMAT.md says how long generations are kept", "[publish]") {
  const std::string page = source_file("docs/ARCHIVE_FORMAT.md");
  CHECK(page.find("stay for " + std::to_string(kKeepSeconds) + " seconds") != std::string::npos);
}

TEST_CASE("what a crash leaves behind is removed, and nothing else", "[publish]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  publish_articles(*open_writer(archive), harbour_articles());
  fs::create_directories(archive + "/segments/000002/scratch");
  replace_file(archive + "/segments/000002/tokens", "half");
  replace_file(archive + "/segments/000001/deleted-000002", "half");
  replace_file(archive + "/generation-000002.json", "{}");
  replace_file(archive + "/generation-000003.json.new", "{");
  replace_file(archive + "/CURRENT.new", "generation-");
  replace_file(archive + "/names-000002.new", "half");
  const std::vector<std::string> of_others = {"README", "names-mine.txt", "generation-x.json",
                                              "names-", "generation-1.json.bak"};
  for (const std::string& name : of_others) replace_file(archive + "/" + name, "somebody's");
  const Generation generation = read_current_generation(archive);
  CHECK(find_leftovers(archive, generation, generation.created, kKeepSeconds) ==
        std::vector<std::string>{"CURRENT.new", "generation-000002.json",
                                 "generation-000003.json.new", "names-000002.new",
                                 "segments/000001/deleted-000002", "segments/000002"});
  open_writer(archive);
  CHECK(find_leftovers(archive, generation, generation.created, kKeepSeconds).empty());
  for (const std::string& name : of_others) CHECK(fs::exists(archive + "/" + name));
  CHECK(live_ids(archive) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("a writer whose CURRENT is taken away removes nothing", "[publish]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  publish_articles(*open_writer(archive), harbour_articles());
  {
    const auto writer = open_writer(archive);
    fs::rename(archive + "/CURRENT", archive + "/CURRENT.moved");
  }
  CHECK(fs::exists(archive + "/segments/000001/articles"));
  fs::rename(archive + "/CURRENT.moved", archive + "/CURRENT");
  CHECK(live_ids(archive) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("a writer leaves another archive alone that has come to stand at its path", "[publish]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  const std::string moved = directory.path() + "/moved";
  const std::string backup = directory.path() + "/backup";
  publish_articles(*open_writer(backup), {small_article("z", "Kept", "Of the copy.")});
  publish_articles(*open_writer(archive), harbour_articles());
  const bool replaced = GENERATE(false, true);
  {
    const auto writer = open_writer(archive, 0);
    Change change;
    change.added = {build_small_segment(*writer, {small_article("d", "Later", "More.")})};
    fs::rename(archive, moved);
    if (replaced) {
      fs::rename(backup, archive);
      // What only the copy has would be taken for leftovers.
      fs::create_directories(archive + "/segments/000007");
    }
    CHECK_THROWS_WITH(writer->publish(change), Catch::Contains("moved or replaced"));
    CHECK_THROWS_WITH(writer->new_segment_name(), Catch::Contains("moved or replaced"));
  }
  CHECK(fs::exists(archive) == replaced);
  if (replaced) {
    CHECK(live_ids(archive) == std::vector<std::string>{"z"});
    CHECK(fs::exists(archive + "/segments/000007"));
  }
  CHECK(live_ids(moved) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("a publication that fails leaves the archive as it was", "[publish]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  publish_articles(*open_writer(archive), harbour_articles());
  const std::string current = read_file(archive + "/CURRENT");
  {
    const auto writer = open_writer(archive);
    // A directory stands where the generation's file has to go.
    fs::create_directories(archive + "/generation-000002.json/x");
    CHECK_THROWS_AS(publish_articles(*writer, {small_article("d", "Later", "More.")}), Error);
  }
  CHECK(read_file(archive + "/CURRENT") == current);
  CHECK_FALSE(fs::exists(archive + "/segments/000002"));
  CHECK(live_ids(archive) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("live articles come in the order of time over all segments", "[publish]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  const auto writer = open_writer(archive);
  publish_articles(
      *writer, {small_article("x", "T", "one", "2025-01-01"),
                small_article("a", "T", "two", "2025-03-01"), small_article("n", "T", "three")});
  publish_articles(*writer, {small_article("y", "T", "four", "2025-02-01"),
                             small_article("b", "T", "five", "2025-03-01")});
  const OpenArchive opened(archive, writer->generation());
  TimeOrder order = TimeOrder::of_all(opened);
  std::string ids;
  while (const auto place = order.next()) {
    ids += opened.segment(*place).columns().id(place->article);
  }
  CHECK(ids == "nxyba");
  CHECK(opened.find("y").has_value());
  CHECK_FALSE(opened.find("z").has_value());
}

}  // namespace dateline
