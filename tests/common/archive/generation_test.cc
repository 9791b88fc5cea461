#include "common/archive/generation.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <regex>

#include "common/archive/segment.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/format/section_file.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

SegmentEntry segment(const std::string& name, std::uint64_t articles) {
  SegmentEntry entry;
  entry.name = name;
  entry.articles = articles;
  entry.undated = 2;
  entry.input_bytes = 1000;
  entry.total_length = 300;
  entry.rules = 7;
  entry.first_day = 739000;
  entry.last_day = 739100;
  entry.languages = {{"", 3}, {"fr", articles - 3}};
  for (const std::string_view file : kSegmentFiles) {
    entry.files[std::string(file)] = {4096, 0xfedcba9876543210};
  }
  return entry;
}

Generation sample_generation() {
  Generation generation;
  generation.number = 42;
  generation.made_by = "dateline-index 0.1.0";
  generation.analyser = 1;
  generation.created = 1'700'000'000;
  generation.next_segment = 18;
  generation.segments = {segment("000003", 10), segment("000017", 20)};
  SegmentEntry& changed = generation.segments[1];
  changed.deleted_file = "deleted-000042";
  changed.deleted_entry = {512, 7};
  changed.deleted = 5;
  changed.deleted_undated = 1;
  changed.deleted_length = 60;
  return generation;
}

void write_generation(const std::string& archive, const Generation& generation) {
  const std::string json = to_json(generation);
  replace_file(archive + "/" + generation_file_name(generation.number), json);
  replace_file(archive + "/CURRENT", current_line(generation.number, json));
}

ErrorCode code_of(const std::string& json) {
  try {
    generation_from_json(json, "generation-000042.json");
  } catch (const Error& error) {
    return error.code();
  }
  FAIL("accepted " << json);
  return ErrorCode::kUsage;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return with_checksum(text.replace(at, from.size(), to));
}

}  // namespace

TEST_CASE("a generation comes back from its JSON as it was", "[archive]") {
  const Generation before = sample_generation();
  const Generation after = generation_from_json(to_json(before), "x");
  CHECK(to_json(after) == to_json(before));
  CHECK(after.number == 42);
  REQUIRE(after.segments.size() == 2);
  CHECK(after.segments[0].files.at("blocks").checksum == 0xfedcba9876543210);
  CHECK(after.segments[0].deleted_file.empty());
  CHECK(after.segments[1].deleted_file == "deleted-000042");
}

TEST_CASE("a generation counts live articles only", "[archive]") {
  const Generation generation = sample_generation();
  CHECK(generation.live() == 25);
  CHECK(generation.undated() == 3);
  CHECK(generation.live_length() == 540);
  CHECK(generation.languages() == std::vector<std::string>{"fr", ""});
}

TEST_CASE("a segment that does not say its rules has none known", "[archive]") {
  const std::string json = to_json(sample_generation());
  CHECK(generation_from_json(json, "g").segments[0].rules == 7);
  const std::string older =
      with_checksum(std::regex_replace(json, std::regex("\"rules\""), "\"other\""));
  CHECK(generation_from_json(older, "g").segments[0].rules == 0);
}

TEST_CASE("a generation of a newer format is refused by name", "[archive]") {
  const std::string json = replaced(to_json(sample_generation()), "\"format\": 1", "\"format\": 2");
  CHECK(code_of(json) == ErrorCode::kVersion);
  CHECK_THROWS_WITH(generation_from_json(json, "g"),
                    Catch::Contains("format 2") && Catch::Contains("format 1"));
}

TEST_CASE("anything unexpected in a generation is damage", "[archive]") {
  const std::string good = to_json(sample_generation());
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"\"000017\"", "\"../../etc\""},
           {"\"000017\"", "\"17\""},
           {"\"000017\"", "\"99999999999999999999\""},  // no number of 64 bits
           {"\"deleted-000042\"", "\"deleted-99999999999999999999\""},
           {"\"deleted-000042\"", "\"../deleted-000042\""},
           {"\"articles\": 10", "\"articles\": -10"},
           {"\"articles\": 10", "\"articles\": 1"},
           {"\"articles\": 10", "\"articles\": \"10\""},
           {"\"undated\"", "\"undatad\""},
           {"\"rules\": 7", "\"rules\": -7"},
           {"fedcba9876543210", "fedcba987654321"},
           {"fedcba9876543210", "FEDCBA9876543210"},
           {"fedcba9876543210", "-edcba9876543210"},
           {"\"columns\"", "\"kolumns\""},
           {"\"first_day\": 739000", "\"first_day\": 739101"},
           {"\"number\": 42", "\"number\": 4.2"},
           {"\"segments\"", "\"pieces\""}}) {
    INFO(from << " -> " << to);
    CHECK(code_of(replaced(good, from, to)) == ErrorCode::kDamaged);
  }
  for (const std::string text : {"", "[]", "null", "{", "{\"format\":\"1\"}"}) {
    CHECK(code_of(text) == ErrorCode::kDamaged);
  }
  for (std::size_t cut = 0; cut + 2 < good.size(); cut += 97) {
    CHECK(code_of(good.substr(0, cut)) == ErrorCode::kDamaged);
  }
}

TEST_CASE("CURRENT leads to the generation in force", "[archive]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  CHECK_FALSE(archive_exists(archive));
  Generation generation = sample_generation();
  write_generation(archive, generation);
  CHECK(archive_exists(archive));
  CHECK(read_current_generation(archive).number == 42);
  generation.number = 1'234'567;
  write_generation(archive, generation);
  CHECK(read_current_generation(archive).number == 1'234'567);
  CHECK(read_generation(archive, 42).number == 42);
}

TEST_CASE("a directory without CURRENT is no archive and says so", "[archive]") {
  const TemporaryDirectory directory;
  CHECK_THROWS_WITH(read_current_generation(directory.path()),
                    Catch::Contains("not a Dateline archive") && Catch::Contains("add"));
  CHECK_THROWS_AS(read_current_generation(directory.path() + "/none"), Error);
}

TEST_CASE("an archive without CURRENT is told from what never was one", "[archive]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  std::filesystem::create_directory(archive + "/segments");
  replace_file(archive + "/lock", "");
  CHECK_THROWS_WITH(read_current_generation(archive), Catch::Contains("published yet"));
  write_generation(archive, sample_generation());
  std::filesystem::remove(archive + "/CURRENT");
  try {
    read_current_generation(archive);
    FAIL("an archive without CURRENT");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kUsage);
    CHECK(error.message() == "CURRENT is missing");
    CHECK_THAT(error.hint(), Catch::Contains("dateline-index repair"));
  }
}

TEST_CASE("damage of CURRENT or of its generation is noticed", "[archive]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  write_generation(archive, sample_generation());
  const std::string line = read_file(archive + "/CURRENT");
  const std::string path = archive + "/generation-000042.json";
  const std::string json = read_file(path);
  for (std::size_t i = 0; i < line.size(); ++i) {
    std::string bad = line;
    bad[i] = static_cast<char>(bad[i] ^ 1);
    replace_file(archive + "/CURRENT", bad);
    CHECK_THROWS_AS(read_current_generation(archive), Error);
  }
  replace_file(archive + "/CURRENT", line.substr(0, line.size() - 1));
  CHECK_THROWS_AS(read_current_generation(archive), Error);
  replace_file(archive + "/CURRENT", line);
  for (std::size_t i = 0; i < json.size(); i += 41) {
    std::string bad = json;
    bad[i] = static_cast<char>(bad[i] ^ 4);
    replace_file(path, bad);
    CHECK_THROWS_AS(read_current_generation(archive), Error);
  }
  std::filesystem::remove(path);
  CHECK_THROWS_WITH(read_current_generation(archive), Catch::Contains("missing"));
}

TEST_CASE("a generation that is no longer kept is an error of its own", "[archive]") {
  const TemporaryDirectory directory;
  CHECK_THROWS_WITH(read_generation(directory.path(), 7), Catch::Contains("no longer kept"));
}

TEST_CASE("docs/ARCHIVE_FORMAT.md names every key of a generation and every file", "[archive]") {
  const std::string page = source_file("docs/ARCHIVE_FORMAT.md");
  const std::string json = to_json(sample_generation());
  for (std::size_t at = json.find('"'); at != std::string::npos; at = json.find('"', at)) {
    const std::size_t end = json.find('"', at + 1);
    const std::string text = json.substr(at + 1, end - at - 1);
    const bool is_key = json[end + 1] == ':' && text != "fr" && !text.empty();
    at = end + 1;
    if (!is_key) continue;
    INFO(text);
    const bool is_file = std::ranges::find(kSegmentFiles, text) != std::end(kSegmentFiles);
    CHECK((is_file ? page.find("  " + text) : page.find("`" + text + "`")) != std::string::npos);
  }
  CHECK(page.find("The format version is " + std::to_string(kFormatVersion)) != std::string::npos);
}

TEST_CASE("docs/ARCHIVE_FORMAT.md names every section of a segment's files", "[archive]") {
  const TemporaryDirectory directory;
  ArchiveWriter writer(directory.path() + "/news", "test", ArchiveWriter::Start::kMayCreate);
  Article article = small_article("a", "Ferry talks", "The ferry left.", "2024-05");
  article.people = {"Mira Holt"};
  const SegmentEntry entry =
      build_small_segment(writer, {article, small_article("b", "", "Ferry")});
  const Segment segment(writer.archive(), entry);
  const std::string page = source_file("docs/ARCHIVE_FORMAT.md");
  std::size_t sections = 0;
  for (const SectionFile* file : {&segment.tokens().file(), &segment.columns().file(),
                                  &segment.articles().file(), &segment.postings().blocks_file()}) {
    for (const Section& section : file->sections()) {
      const std::string name =
          std::regex_replace(section.name, std::regex("^facet[0-9]+"), "facetN");
      INFO(name);
      CHECK(page.find("`" + name + "`") != std::string::npos);
      ++sections;
    }
  }
  CHECK(sections > 30);
}

}  // namespace dateline
