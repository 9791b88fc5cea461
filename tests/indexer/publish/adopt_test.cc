#include "indexer/publish/adopt.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "common/base/error.h"
#include "common/base/file.h"
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
  CHECK_THROWS_AS(adopt_newest_generation(directory.path(), Adopt::kReadable), Error);
  CHECK_FALSE(fs::exists(directory.path() + "/CURRENT"));
}

TEST_CASE("the newest generation that can be read is adopted", "[publish]") {
  const TemporaryDirectory directory;
  make_archive(directory.path());
  fs::remove(directory.path() + "/CURRENT");
  damage_byte(directory.path() + "/" + generation_file_name(2), 0);
  CHECK(adopt_newest_generation(directory.path(), Adopt::kReadable));
  CHECK(read_current_generation(directory.path()).number == 1);
}

TEST_CASE("an empty directory has nothing to adopt", "[publish]") {
  const TemporaryDirectory directory;
  CHECK_FALSE(adopt_newest_generation(directory.path(), Adopt::kWhole));
}

}  // namespace dateline
