#include "searcher/serve/archive_keeper.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/searcher/serve/running_server.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

std::uint64_t number(const ArchiveKeeper& keeper) {
  return keeper.current()->archive.generation().number;
}

std::string first_id(const ServedArchive& served) {
  return served.archive.segments().at(0)->columns().id(0);
}

TEST_CASE("what is published is served, and what was served before for a while", "[serve]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/news";
  add_records(path, {record_line("a", "t", "x")});
  const ArchiveKeeper keeper(path, OpenedArchive::Damage::kRefused);
  const std::uint64_t first = number(keeper);
  for (int i = 1; i <= 3; ++i) {
    add_records(path, {record_line("b" + std::to_string(i), "t", "x")});
    CHECK(comes_about([&] { return number(keeper) == first + static_cast<std::uint64_t>(i); }));
  }
  // Three are kept: those before the newest two are gone, and the newest is given for them.
  CHECK(keeper.at(first + 3)->archive.generation().number == first + 3);
  CHECK(keeper.at(first + 1)->archive.generation().number == first + 1);
  CHECK(keeper.at(first)->archive.generation().number == first + 3);
  CHECK(keeper.trouble().empty());
}

TEST_CASE("an archive that is put back is served, also under a number that was served", "[serve]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/news";
  add_records(path, {record_line("before", "t", "x")});
  add_records(folder.path() + "/copy", {record_line("after", "t", "x and y")});
  // Generations are told apart by their number and the second they were made in.
  const auto served = read_current_generation(path);
  while (read_current_generation(folder.path() + "/copy").created == served.created) {
    std::filesystem::remove_all(folder.path() + "/copy");
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    add_records(folder.path() + "/copy", {record_line("after", "t", "x and y")});
  }
  const ArchiveKeeper keeper(path, OpenedArchive::Damage::kRefused);
  const std::uint64_t generation = number(keeper);
  REQUIRE(first_id(*keeper.at(generation)) == "before");
  std::filesystem::rename(path, folder.path() + "/old");
  std::filesystem::rename(folder.path() + "/copy", path);
  CHECK(comes_about([&] { return first_id(*keeper.current()) == "after"; }));
  REQUIRE(number(keeper) == generation);
  CHECK(first_id(*keeper.at(generation)) == "after");
}

TEST_CASE("an archive that cannot be opened is told, and the one before served on", "[serve]") {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/news";
  add_records(path, {record_line("a", "t", "x")});
  const ArchiveKeeper keeper(path, OpenedArchive::Damage::kRefused);
  const std::uint64_t first = number(keeper);
  std::filesystem::rename(path + "/CURRENT", path + "/gone");
  CHECK(comes_about([&] { return !keeper.trouble().empty(); }));
  CHECK(number(keeper) == first);
  CHECK(first_id(*keeper.current()) == "a");
  std::filesystem::rename(path + "/gone", path + "/CURRENT");
  CHECK(comes_about([&] { return keeper.trouble().empty(); }));
}

}  // namespace
}  // namespace dateline
