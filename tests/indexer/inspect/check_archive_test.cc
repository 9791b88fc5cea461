#include "indexer/inspect/check_archive.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "common/base/error.h"
#include "common/base/file.h"
#include "tests/support/add_records.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

CheckReport check(const std::string& archive) {
  return check_archive(archive, [](std::uint64_t) {});
}

void put_in_force(const std::string& archive, const Generation& generation) {
  const std::string json = to_json(generation);
  replace_file(archive + "/" + generation_file_name(generation.number), json);
  replace_file(archive + "/CURRENT", current_line(generation.number, json));
}

// Two archives of the same articles but for one word, date and person; every
// file of one fits into the other by its size and number of articles.
void make_pair(const std::string& first, const std::string& second) {
  const std::string rest = "\"title\":\"Harbour\",\"body\":\"The ";
  auto line = [&](const std::string& word, const std::string& person) {
    return "{\"id\":\"a\"," + rest + word + " sailed.\",\"people\":[\"" + person + "\"]}";
  };
  add_records(first, {line("ferry", "Amina Diallo")});
  add_records(second, {line("barge", "Jonas Weber")});
}

}  // namespace

TEST_CASE("a sound archive has no findings", "[check]") {
  const TemporaryDirectory directory;
  add_records(directory.path(),
              {record_line("a", "One", "First.", "2025-01-01"),
               record_line("b", "Two", "Second.", "2025"), record_line("c", "Three", "Third.")});
  add_records(directory.path(), {record_line("b", "Two", "Replaced.", "2025-02")});
  const CheckReport report = check(directory.path());
  INFO(report_text(report));
  CHECK(report.damages() == 0);
  CHECK(report.warnings() == 0);
  CHECK(report.segments == 2);
  CHECK(report.articles == 3);
  CHECK(report.deleted == 1);
  CHECK_THAT(report_text(report), Catch::Contains("3 articles and 1 deleted ones in 2 segments"));
}

TEST_CASE("structures that do not agree are found though every checksum is right", "[check]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/first";
  const std::string other = directory.path() + "/second";
  make_pair(archive, other);
  Generation generation = read_current_generation(archive);
  const Generation foreign = read_current_generation(other);
  for (const std::string file : {"postings", "tokens", "columns", "articles"}) {
    INFO(file);
    const std::string path = segment_path(archive, "000001", file);
    fs::copy_file(path, path + ".kept");
    fs::copy_file(segment_path(other, "000001", file), path, fs::copy_options::overwrite_existing);
    Generation mixed = generation;
    mixed.segments[0].files[file] = foreign.segments[0].files.at(file);
    put_in_force(archive, mixed);
    const CheckReport report = check(archive);
    CHECK(report.damages() > 0);
    fs::rename(path + ".kept", path);
  }
  put_in_force(archive, generation);
  CHECK(check(archive).damages() == 0);
}

TEST_CASE("dates and names of other rules are told, and no damage", "[check]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/a";
  {
    ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
    const auto otherwise = [](const Article&, ArticleParts& parts) { parts.date.year = 1916; };
    Change change;
    change.added.push_back(
        build_small_segment(writer, {small_article("a", "t", "The ferry.", "2025")}, otherwise));
    writer.publish(change);
  }
  CHECK(check(archive).damages() == 1);
  CHECK_THAT(report_text(check(archive)), !Catch::Contains("other rules"));
  CHECK_THAT(report_json(check(archive)), Catch::Contains("\"other_analysis\":0"));
  Generation generation = read_current_generation(archive);
  generation.segments[0].rules = 0;
  put_in_force(archive, generation);
  const CheckReport report = check(archive);
  CHECK(report.damages() == 0);
  CHECK(report.warnings() == 0);
  CHECK_THAT(report_text(report),
             Catch::Contains("note: 1 of 1 segments were made by other rules") &&
                 Catch::Contains("dateline-index reindex"));
  CHECK_THAT(report_json(report), Catch::Contains("\"other_analysis\":1"));
}

TEST_CASE("an id that is live twice is damage", "[check]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path();
  add_records(archive, {record_line("a", "One", "First.")});
  add_records(archive, {record_line("a", "One", "Second."), record_line("b", "Two", "x")});
  Generation generation = read_current_generation(archive);
  REQUIRE(generation.segments.size() == 1);
  const Generation before = read_generation(archive, 1);
  generation.segments.push_back(before.segments[0]);
  put_in_force(archive, generation);
  const CheckReport report = check(archive);
  REQUIRE(report.damages() == 1);
  CHECK_THAT(report.findings()[0].what, Catch::Contains("\"a\" is live"));
}

TEST_CASE("a generation that states wrong figures is damage", "[check]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), {record_line("a", "One", "First.", "2025-01-01")});
  const Generation generation = read_current_generation(directory.path());
  auto damaged_by = [&](auto change) {
    Generation wrong = generation;
    change(wrong);
    put_in_force(directory.path(), wrong);
    return check(directory.path()).damages() > 0;
  };
  CHECK(damaged_by([](Generation& g) { ++g.segments[0].input_bytes; }));
  CHECK(damaged_by([](Generation& g) { ++g.segments[0].total_length; }));
  CHECK(damaged_by([](Generation& g) { g.segments[0].undated = 1; }));
  CHECK(damaged_by([](Generation& g) { --g.segments[0].first_day; }));
  CHECK(damaged_by([](Generation& g) { g.segments[0].languages = {{"fr", 1}}; }));
  CHECK(damaged_by([](Generation& g) { g.next_segment = 1; }));
  CHECK_FALSE(damaged_by([](Generation&) {}));
}

TEST_CASE("any number of threads finds the same", "[check]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/first";
  const std::string other = directory.path() + "/second";
  // Each article's text has one word more in the other archive.
  std::vector<std::string> lines;
  std::vector<std::string> others;
  for (int i = 0; i < 300; ++i) {
    const std::string id = "a" + std::to_string(1000 + i);
    lines.push_back(record_line(id, "Harbour", "The ferry sailed.", "2025"));
    others.push_back(record_line(id, "Harbour", "The barge sailed.", "2025"));
  }
  add_records(archive, lines);
  add_records(other, others);
  CHECK(check_archive(
            archive, [](std::uint64_t) {}, 4)
            .articles == 300);
  CHECK(check_archive(
            archive, [](std::uint64_t) {}, 4)
            .findings()
            .empty());
  Generation generation = read_current_generation(archive);
  SegmentEntry& segment = generation.segments[0];
  const SegmentEntry from = read_current_generation(other).segments[0];
  fs::copy_file(other + "/segments/" + from.name + "/articles",
                archive + "/segments/" + segment.name + "/articles",
                fs::copy_options::overwrite_existing);
  segment.files["articles"] = from.files.at("articles");
  put_in_force(archive, generation);
  const CheckReport alone = check(archive);
  CHECK(alone.damages() >= 300);
  CHECK(report_text(check_archive(
            archive, [](std::uint64_t) {}, 4)) == report_text(alone));
}

TEST_CASE("a damaged segment is said not to have been looked at", "[check]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), {record_line("a", "One", "First.")});
  const Generation generation = read_current_generation(directory.path());
  fs::resize_file(directory.path() + "/segments/" + generation.segments[0].name + "/tokens", 10);
  CHECK_THAT(report_text(check(directory.path())),
             Catch::Contains("in 1 segments (1 damaged: none of its articles was looked at)"));
}

TEST_CASE("what is published during a check is no leftover", "[check]") {
  const TemporaryDirectory directory;
  std::vector<std::string> lines;
  for (int i = 0; i < 1100; ++i) lines.push_back(record_line("a" + std::to_string(i), "T", "x"));
  add_records(directory.path(), lines);
  bool published = false;
  const CheckReport report = check_archive(directory.path(), [&](std::uint64_t) {
    if (!published) add_records(directory.path(), {record_line("b", "Two", "Second.")});
    published = true;
  });
  INFO(report_text(report));
  CHECK(published);
  CHECK(report.findings().empty());
  CHECK(report.articles == 1100);
}

TEST_CASE("what is no archive cannot be checked", "[check]") {
  const TemporaryDirectory directory;
  CHECK_THROWS_WITH(check(directory.path()), Catch::Contains("not a Dateline archive"));
}

}  // namespace dateline
