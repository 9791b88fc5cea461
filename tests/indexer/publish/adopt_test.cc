#include "indexer/publish/adopt.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "common/base/error.h"
#include "common/base/file.h"
#include "indexer/publish/archive_writer.h"
#include "tests/support/add_records.h"
#include "tests/support/damage_file.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;
using Ids = std::vector<std::string>;

void make_archive(const std::string& archive) {
  add_records(archive, {record_line("a", "One", "First.")});
  add_records(archive, {record_line("b", "Two", "Second.")});
}

}  // namespace

TEST_CASE("a writer finds an archive again whose CURRENT is gone", "[publish]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  fs::remove(directory.path() + "/CURRENT");
  add_records(directory.path(), {record_line("c", "Three", "Third.")});
  CHECK(live_ids(directory.path()) == Ids{"a", "b", "c"});
}

TEST_CASE("without CURRENT and with damaged segments nothing is removed", "[publish]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  fs::remove(directory.path() + "/CURRENT");
  for (const std::string segment : {"000001", "000002"}) {
    const std::string tokens = segment_path(directory.path(), segment, "tokens");
    fs::resize_file(tokens, fs::file_size(tokens) - 1);
  }
  const std::string articles = segment_path(directory.path(), "000001", "articles");
  CHECK_THROWS_AS(add_records(directory.path(), {record_line("c", "Three", "Third.")}), Error);
  CHECK(fs::exists(articles));
}

TEST_CASE("a writer goes back behind no generation", "[publish]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  fs::remove(directory.path() + "/CURRENT");
  const std::string tokens = segment_path(directory.path(), "000002", "tokens");
  fs::resize_file(tokens, fs::file_size(tokens) - 1);
  CHECK_THROWS_AS(add_records(directory.path(), {record_line("c", "Three", "Third.")}), Error);
  CHECK(fs::exists(tokens));
  CHECK_FALSE(fs::exists(directory.path() + "/CURRENT"));
}

TEST_CASE("a generation that cannot be read now is not given up", "[publish]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  fs::remove(directory.path() + "/CURRENT");
  // A directory cannot be read: another error than that there is none.
  const std::string json = directory.path() + "/" + generation_file_name(2);
  fs::remove(json);
  fs::create_directory(json);
  CHECK_THROWS_AS(recover_generation(directory.path()), Error);
  CHECK_FALSE(fs::exists(directory.path() + "/CURRENT"));
}

TEST_CASE("a repair goes back behind a damaged generation, but not behind its segments",
          "[publish]") {
  for (const bool current : {false, true}) {
    const TemporaryDirectory directory;
    make_archive(directory.path());
    if (!current) fs::remove(directory.path() + "/CURRENT");
    damage_byte(directory.path() + "/" + generation_file_name(2), 100);
    const Recovery recovery = recover_generation(directory.path());
    CHECK(recovery.newest_lost);
    CHECK_FALSE(recovery.current_mended);
    CHECK(recovery.base.number == 2);  // the next one takes the place of none
    CHECK(recovery.base.live() == 1);
    CHECK(recovery.base.next_segment == 3);
    CHECK(recovery.unnamed == std::vector<std::string>{"000002"});
    CHECK(fs::exists(directory.path() + "/CURRENT") == current);
  }
}

TEST_CASE("a generation whose file is gone is known by CURRENT or by its segments", "[publish]") {
  for (const bool current : {false, true}) {
    const TemporaryDirectory directory;
    make_archive(directory.path());
    if (!current) fs::remove(directory.path() + "/CURRENT");
    fs::remove(directory.path() + "/" + generation_file_name(2));
    if (!current) CHECK_THROWS_AS(adopt_newest_generation(directory.path()), Error);
    const Recovery recovery = recover_generation(directory.path());
    CHECK(recovery.newest_lost);
    CHECK(recovery.unnamed == std::vector<std::string>{"000002"});
  }
}

TEST_CASE("a number that is damaged in CURRENT tells of no later generation", "[publish]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  const std::string path = directory.path() + "/CURRENT";
  std::string line = read_file(path);
  line[line.find('2')] = '3';
  replace_file(path, line);
  const Recovery recovery = recover_generation(directory.path());
  CHECK(recovery.current_mended);
  CHECK_FALSE(recovery.newest_lost);
  CHECK(read_current_generation(directory.path()).number == 2);
}

TEST_CASE("segments without any generation are no leftovers", "[publish]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  fs::remove(directory.path() + "/CURRENT");
  for (const int number : {1, 2}) {
    fs::remove(directory.path() + "/" + generation_file_name(number));
  }
  CHECK_THROWS_WITH(add_records(directory.path(), {record_line("c", "Three", "Third.")}),
                    Catch::Contains("all generations"));
  CHECK(fs::exists(segment_path(directory.path(), "000001", "articles")));
  const Recovery recovery = recover_generation(directory.path());
  CHECK(recovery.newest_lost);
  CHECK(recovery.base.number == 0);
  CHECK(recovery.unnamed == std::vector<std::string>{"000002", "000001"});
}

TEST_CASE("a first publication that was cut short is begun anew", "[publish]") {
  const TemporaryDirectory directory;
  const TemporaryDirectory elsewhere;
  const std::string copy = elsewhere.path() + "/copy";
  {
    ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kMayCreate);
    CHECK(is_unpublished(directory.path()));
    fs::create_directory(writer.segment_directory(writer.new_segment_name()));
    // As after a kill: what it leaves is copied before the writer removes it.
    fs::copy(directory.path(), copy, fs::copy_options::recursive);
  }
  CHECK(fs::exists(copy + "/segments/000001"));
  CHECK(is_unpublished(copy));
  CHECK_THROWS_AS(ArchiveWriter(copy, "test", ArchiveWriter::Start::kRepair), Error);
  add_records(copy, {record_line("c", "Three", "Third.")});
  CHECK(live_ids(copy) == Ids{"c"});
  CHECK_FALSE(is_unpublished(copy));
}

TEST_CASE("an empty directory has nothing to adopt", "[publish]") {
  const TemporaryDirectory directory;
  CHECK_FALSE(adopt_newest_generation(directory.path()));
  CHECK_THROWS_WITH(recover_generation(directory.path()),
                    Catch::Contains("not a Dateline archive"));
}

}  // namespace dateline
