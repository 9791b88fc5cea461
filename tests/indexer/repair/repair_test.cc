#include "indexer/repair/repair.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "common/archive/article_store.h"
#include "common/archive/names.h"
#include "common/archive/segment.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/delete/delete_articles.h"
#include "indexer/inspect/check_archive.h"
#include "indexer/publish/open_archive.h"
#include "tests/support/add_records.h"
#include "tests/support/damage_file.h"
#include "tests/support/forged_section.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

using Ids = std::vector<std::string>;

ArchiveWriter writer_of(const std::string& archive) {
  return {archive, "test", ArchiveWriter::Start::kExisting};
}

RepairSummary repair_archive(const std::string& archive) {
  ArchiveWriter writer = writer_of(archive);
  return repair(writer, {1, std::uint64_t{64} << 20}, nullptr, [](std::uint64_t) {});
}

void require_sound(const std::string& archive) {
  const CheckReport report = check_archive(archive, [](std::uint64_t) {});
  INFO(report_text(report));
  REQUIRE(report.damages() == 0);
}

std::string record(int number) {
  return record_line("a" + std::to_string(number), "Harbour " + std::to_string(number),
                     "The ferry " + std::to_string(number) + " sailed to the island at noon.",
                     "2025-01-0" + std::to_string(number));
}

// Two segments of three articles; a2 is deleted.
void make_archive(const std::string& archive) {
  add_records(archive, {record(1), record(2), record(3)});
  add_records(archive, {record(4), record(5), record(6)});
  ArchiveWriter writer = writer_of(archive);
  delete_articles(writer, {"a2"});
}

std::size_t middle_of_frame(const std::string& archive, const std::string& id) {
  const Generation generation = read_current_generation(archive);
  const Segment segment(archive, generation.segments.front());
  const std::string_view frame = segment.articles().frame(segment.columns().find_id(id).value());
  const MappedFile file(segment.articles().file().path());
  return file.bytes().find(frame) + frame.size() / 2;
}

}  // namespace

TEST_CASE("a sound archive is left as it is by repair", "[repair]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  const std::uint64_t before = read_current_generation(directory.path()).number;
  CHECK(repair_archive(directory.path()).segments.empty());
  CHECK(read_current_generation(directory.path()).number == before);
}

TEST_CASE("an article whose newer version is elsewhere is not lost", "[repair]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), {record_line("a", "Old", "The old version."), record(1)});
  add_records(directory.path(), {record_line("a", "New", "The new version.")});
  const Generation generation = read_current_generation(directory.path());
  const auto entry = *std::ranges::find_if(
      generation.segments, [](const SegmentEntry& segment) { return segment.deleted > 0; });
  REQUIRE(!entry.deleted_file.empty());
  damage_byte(segment_path(directory.path(), entry.name, entry.deleted_file), 70);
  const RepairSummary summary = repair_archive(directory.path());
  REQUIRE(summary.segments.size() == 1);
  CHECK(summary.segments[0].deletions_lost);
  CHECK(summary.segments[0].lost.empty());
  CHECK(summary.lost == 0);
  CHECK(live_ids(directory.path()) == Ids{"a", "a1"});
}

TEST_CASE("a damaged derived file is built anew from the stored articles", "[repair]") {
  for (const std::string name : {"tokens", "columns", "blocks", "postings"}) {
    for (const bool missing : {false, true}) {
      INFO(name << (missing ? " missing" : " damaged"));
      const TemporaryDirectory directory;
      make_archive(directory.path());
      const std::string path = segment_path(directory.path(), "000001", name);
      if (missing) {
        std::filesystem::remove(path);
      } else {
        damage_byte(path, std::filesystem::file_size(path) / 2);
      }
      const RepairSummary summary = repair_archive(directory.path());
      require_sound(directory.path());
      REQUIRE(summary.segments.size() == 1);
      CHECK(summary.lost == 0);
      CHECK(summary.segments[0].damages.front().path == path);
      // Without columns nobody knows which number a deleted article had.
      CHECK(summary.segments[0].deletions_lost == (name == "columns"));
      CHECK(live_ids(directory.path()) == (name == "columns"
                                               ? Ids{"a1", "a2", "a3", "a4", "a5", "a6"}
                                               : Ids{"a1", "a3", "a4", "a5", "a6"}));
    }
  }
}

TEST_CASE("an article that cannot be saved is named, and all others are saved", "[repair]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  damage_byte(segment_path(directory.path(), "000001", "articles"),
              middle_of_frame(directory.path(), "a3"));
  const RepairSummary summary = repair_archive(directory.path());
  require_sound(directory.path());
  CHECK(summary.segments.at(0).lost == Ids{"a3"});
  CHECK(summary.segments.at(0).saved == 1);
  CHECK(live_ids(directory.path()) == Ids{"a1", "a4", "a5", "a6"});
}

TEST_CASE("of an article in two damaged segments the newer version is kept", "[repair]") {
  const TemporaryDirectory directory;
  const std::string newer = record_line("x", "Newer", "Second text.", "2021-01-01");
  add_records(directory.path(),
              {record_line("x", "Older", "First text.", "2020-01-01"), record(1)});
  add_records(directory.path(), {newer});
  const Generation generation = read_current_generation(directory.path());
  for (const SegmentEntry& entry : generation.segments) {
    const std::string file = entry.name == "000001" ? entry.deleted_file : "tokens";
    const std::string path = segment_path(directory.path(), entry.name, file);
    damage_byte(path, std::filesystem::file_size(path) / 2);
  }
  const RepairSummary summary = repair_archive(directory.path());
  require_sound(directory.path());
  CHECK(summary.lost == 0);
  CHECK(live_ids(directory.path()) == Ids{"a1", "x"});
  const OpenArchive opened(directory.path(), read_current_generation(directory.path()));
  CHECK(opened.segment(*opened.find("x")).articles().read(opened.find("x")->article).json == newer);
}

TEST_CASE("records are found in a store whose end is cut off", "[repair]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  const std::size_t cut = middle_of_frame(directory.path(), "a3");
  std::filesystem::resize_file(segment_path(directory.path(), "000001", "articles"), cut);
  CHECK(repair_archive(directory.path()).segments.at(0).lost == Ids{"a3"});
  require_sound(directory.path());
}

TEST_CASE("records that need a dictionary are found without a footer, table or ends", "[repair]") {
  std::vector<std::string> lines;
  for (int i = 0; i < 900; ++i) {
    lines.push_back(record_line("a" + std::to_string(i), "Report of the harbour council",
                                "The council of the harbour met on day " + std::to_string(i) +
                                    " and spoke of " + std::to_string(i * 7919) +
                                    " ships, of the strike and of the price of coal."));
  }
  for (const std::string way : {"footer", "ends", "both"}) {
    INFO(way);
    const TemporaryDirectory directory;
    add_records(directory.path(), lines);
    const std::string path = segment_path(directory.path(), "000001", "articles");
    const Segment segment(directory.path(), read_current_generation(directory.path()).segments[0]);
    REQUIRE(segment.articles().dictionaries().size() == 1);
    constexpr std::size_t kAlignment = 64;
    const std::size_t size = segment.articles().dictionaries().front().size();
    const std::size_t ends = (kAlignment + size + kAlignment - 1) / kAlignment * kAlignment;
    if (way != "footer") damage_byte(path, ends + 1);
    if (way != "ends") std::filesystem::resize_file(path, std::filesystem::file_size(path) - 100);
    const RepairSummary summary = repair_archive(directory.path());
    CHECK(summary.saved == 900);
    CHECK(summary.lost == 0);
    require_sound(directory.path());
  }
}

TEST_CASE("a damaged table of names is made anew, with the alias file while it is whole",
          "[repair]") {
  const std::string aliases = "same Anna Kovacs = A. Kovacs\nrename Peking -> Beijing\n";
  for (const std::string way : {"aliases", "names", "cut", "missing"}) {
    INFO(way);
    const TemporaryDirectory directory;
    make_archive(directory.path());
    {
      ArchiveWriter writer = writer_of(directory.path());
      Change change;
      change.aliases = aliases;
      writer.publish(change);
    }
    const Generation before = read_current_generation(directory.path());
    const NameTable names = read_names(directory.path(), before);
    const std::string path = directory.path() + "/" + before.names_file;
    if (way == "missing") {
      std::filesystem::remove(path);
    } else if (way == "cut") {
      std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
    } else {
      damage_byte(path, MappedFile(path).bytes().find(way == "names" ? "a kovacs" : "rename"));
    }
    const RepairSummary summary = repair_archive(directory.path());
    require_sound(directory.path());
    REQUIRE(summary.names);
    CHECK(summary.names->path == path);
    CHECK(summary.segments.empty());
    CHECK(summary.aliases_lost == (way != "names"));
    const NameTable after = read_names(directory.path(), read_current_generation(directory.path()));
    CHECK(after == (way == "names" ? names : NameTable()));
    CHECK(live_ids(directory.path()) == Ids{"a1", "a3", "a4", "a5", "a6"});
  }
}

TEST_CASE("the table of names of another archive is no table of this one", "[repair]") {
  const TemporaryDirectory one;
  const TemporaryDirectory other;
  for (const TemporaryDirectory* directory : {&one, &other}) {
    make_archive(directory->path());
    ArchiveWriter writer = writer_of(directory->path());
    Change change;
    change.aliases = directory == &one ? "same A = B\n" : "same C = D\n";
    writer.publish(change);
  }
  const Generation generation = read_current_generation(one.path());
  std::filesystem::copy_file(other.path() + "/" + generation.names_file,
                             one.path() + "/" + generation.names_file,
                             std::filesystem::copy_options::overwrite_existing);
  CHECK_THROWS_AS(read_names(one.path(), generation), Error);
  CHECK(repair_archive(one.path()).aliases_lost);
  require_sound(one.path());
}

TEST_CASE("articles of a generation that is lost are saved, newer ones before older ones",
          "[repair]") {
  for (const bool missing : {false, true}) {
    const TemporaryDirectory directory;
    const std::string& archive = directory.path();
    make_archive(archive);
    add_records(archive, {record_line("a1", "Newer", "The newer version."), record(7)});
    const std::uint64_t number = read_current_generation(archive).number;
    const std::string path = archive + "/" + generation_file_name(number);
    if (missing) {
      std::filesystem::remove(path);
    } else {
      damage_byte(path, std::filesystem::file_size(path) / 2);
    }
    {
      ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kRepair);
      const RepairSummary summary =
          repair(writer, {1, std::uint64_t{64} << 20}, nullptr, [](std::uint64_t) {});
      CHECK(summary.newest_lost);
      REQUIRE(summary.segments.size() == 1);
      CHECK(summary.segments[0].unnamed);
      CHECK(summary.segments[0].saved == 2);
      CHECK(summary.lost == 0);
    }
    require_sound(archive);
    CHECK(read_current_generation(archive).number == number + 1);
    CHECK(live_ids(archive) == Ids{"a1", "a3", "a4", "a5", "a6", "a7"});
    const OpenArchive opened(archive, read_current_generation(archive));
    const auto place = opened.find("a1");
    REQUIRE(place);
    CHECK_THAT(opened.segment(*place).articles().read(place->article).json,
               Catch::Contains("newer version"));
  }
}

TEST_CASE("a repair that goes back and fails removes nothing", "[repair]") {
  const TemporaryDirectory directory;
  const std::string& archive = directory.path();
  make_archive(archive);
  add_records(archive, {record(7)});
  damage_byte(archive + "/" + generation_file_name(read_current_generation(archive).number), 50);
  { const ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kRepair); }
  CHECK(std::filesystem::exists(segment_path(archive, "000003", "articles")));
  CHECK_THROWS_AS(read_current_generation(archive), Error);
}

TEST_CASE("a segment whose store is gone is dropped and its articles named", "[repair]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  std::filesystem::remove(segment_path(directory.path(), "000001", "articles"));
  CHECK(repair_archive(directory.path()).segments.at(0).lost == Ids{"a1", "a3"});
  require_sound(directory.path());
  CHECK(live_ids(directory.path()) == Ids{"a4", "a5", "a6"});
}

TEST_CASE("an archive without any file of its segments is not made an empty one", "[repair]") {
  for (const bool unmounted : {false, true}) {
    const TemporaryDirectory directory;
    make_archive(directory.path());
    const std::string segments = directory.path() + "/segments";
    std::filesystem::rename(segments, directory.path() + "/elsewhere");
    if (unmounted) std::filesystem::create_directory(segments);
    const std::string current = read_file(directory.path() + "/CURRENT");
    CHECK_THROWS_WITH(repair_archive(directory.path()), Catch::Contains("mount it"));
    CHECK(read_file(directory.path() + "/CURRENT") == current);
    std::filesystem::remove(segments);
    std::filesystem::rename(directory.path() + "/elsewhere", segments);
    require_sound(directory.path());
  }
}

TEST_CASE("the older version of a replaced article does not come back", "[repair]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), {record(1), record(2)});
  add_records(directory.path(), {record_line("a1", "New", "Replaced.")});
  const std::string columns = segment_path(directory.path(), "000001", "columns");
  damage_byte(columns, 100);
  const RepairSummary summary = repair_archive(directory.path());
  require_sound(directory.path());
  CHECK(summary.saved == 1);
  CHECK(live_ids(directory.path()) == Ids{"a1", "a2"});
}

TEST_CASE("an article whose way of being read is forged costs no other", "[repair]") {
  for (const char* reading : {"no JSON", R"({"names":5})", R"({"forms":{"body":"no form"}})"}) {
    INFO(reading);
    const TemporaryDirectory directory;
    add_records(directory.path(), {record(1), record(2), record(3)});
    const std::string frames = section_of(directory.path(), "000001", "articles", "frames");
    const std::string forged = RecordPacker("", 3).pack({record(7), reading});
    forge_file(segment_path(directory.path(), "000001", "articles"), "frames", forged + frames);
    CHECK(repair_archive(directory.path()).saved >= 3);
    const Ids ids = live_ids(directory.path());
    for (const char* id : {"a1", "a2", "a3"}) CHECK(std::ranges::count(ids, id) == 1);
    require_sound(directory.path());
  }
}

}  // namespace dateline
