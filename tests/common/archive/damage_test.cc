#include "common/archive/damage.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "common/base/error.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// As long as it lives, no file can be opened: the process has too many open.
class NoDescriptors {
 public:
  NoDescriptors() {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const struct rlimit none = {0, before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &none);
  }
  ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }
  NoDescriptors(const NoDescriptors&) = delete;
  NoDescriptors& operator=(const NoDescriptors&) = delete;

 private:
  struct rlimit before_ {};
};

ErrorCode refusal_without_descriptors(const std::string& archive, const SegmentEntry& entry) {
  const NoDescriptors none;
  try {
    find_damage(archive, entry);
  } catch (const Error& error) {
    return error.code();
  }
  return ErrorCode::kDamaged;
}

}  // namespace

TEST_CASE("a file that cannot be opened now is no damaged file", "[archive]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), {record_line("a", "One", "First.")});
  const SegmentEntry entry = read_current_generation(directory.path()).segments.at(0);
  CHECK(find_damage(directory.path(), entry).empty());
  CHECK(refusal_without_descriptors(directory.path(), entry) == ErrorCode::kInputOutput);

  SECTION("one that is missing is damage") {
    fs::remove(segment_path(directory.path(), "000001", "articles"));
    CHECK(find_damage(directory.path(), entry).size() == 1);
  }
  SECTION("so is a pipe in its place, which has no end") {
    const std::string path = segment_path(directory.path(), "000001", "articles");
    fs::remove(path);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    REQUIRE(find_damage(directory.path(), entry).size() == 1);
    CHECK(find_damage(directory.path(), entry)[0].what == "not a regular file");
  }
  SECTION("so is a directory in its place") {
    const std::string path = segment_path(directory.path(), "000001", "articles");
    fs::remove(path);
    CHECK(is_lost(path));
    fs::create_directory(path);
    CHECK(is_lost(path));
    CHECK(find_damage(directory.path(), entry).size() == 1);
  }
}

}  // namespace dateline
