#include "common/archive/resolved_names.h"

#include <catch2/catch.hpp>

#include "common/archive/names.h"
#include "common/base/error.h"
#include "tests/support/forged_section.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

const ResolvedNames kResolved = {{"Amina Diallo", "Bo Lind"},
                                 {{"000001", {{3, 1, 0}, {7, 0, 2}}}, {"000017", {{0, 0, 1}}}}};

TEST_CASE("resolved surnames are read as they were written, by segment", "[names]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/names";
  const NameTable made(
      {.changes = {}, .short_forms = {}, .apart = {}, .aliases = {}, .resolved = kResolved});
  made.write(path);
  const NameTable read = NameTable::read(path);
  CHECK(read == made);
  CHECK_FALSE(read == NameTable());
  REQUIRE(read.resolved_folded().size() == 2);
  CHECK(read.resolved_folded()[0] == "amina diallo");
  const ResolvedSurnames first = read.resolved_in("000001");
  REQUIRE(first.size() == 2);
  CHECK(first[1] == ResolvedPlace{7, 0, 2});
  CHECK(first.names()[first[0].name] == "Bo Lind");
  CHECK(first.first_from(3) == 0);
  CHECK(first.first_from(4) == 1);
  CHECK(first.first_from(8) == 2);
  CHECK(read.resolved_in("000017").size() == 1);
  CHECK(read.resolved_in("000002").empty());
}

TEST_CASE("a table without resolved surnames has no section of them", "[names]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/names";
  NameTable(
      {.changes = {}, .short_forms = {}, .apart = {}, .aliases = "same A = B\n", .resolved = {}})
      .write(path);
  CHECK_FALSE(SectionFile(path, "NAMS").has("lone.ends"));
  CHECK(NameTable::read(path).resolved_in("000001").empty());
  CHECK(NameTable::read(path).resolved_folded().size() == 0);
}

TEST_CASE("a resolved surname of a name that there is not is damage", "[names]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/names";
  NameTable({.changes = {},
             .short_forms = {},
             .apart = {},
             .aliases = {},
             .resolved = {{"Amina Diallo"}, {{"000001", {{3, 1, 0}}}}}})
      .write(path);
  const NameTable read = NameTable::read(path);
  CHECK_THROWS_AS(read.resolved_in("000001")[0], Error);
}

TEST_CASE("forged names and places without bytes are no more than there can be", "[names]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/names";
  auto write = [&] {
    NameTable({.changes = {}, .short_forms = {}, .apart = {}, .aliases = {}, .resolved = kResolved})
        .write(path);
  };
  const std::string many = forged_numbers({}, 0, std::uint64_t{1} << 40);
  write();
  forge_file(path, "place:000001", many);
  forge_file(path, "name:000001", many);
  forge_file(path, "value:000001", many);
  CHECK_THROWS_AS(NameTable::read(path).resolved_in("000001"), Error);
  write();
  forge_file(path, "lone.text", "");
  forge_file(path, "lone.ends", many);
  CHECK_THROWS_AS(NameTable::read(path).resolved_in("000001"), Error);
  write();
  forge_file(path, "lone_folded.text", "");
  forge_file(path, "lone_folded.ends", many);
  CHECK_THROWS_AS(NameTable::read(path), Error);
}

}  // namespace
}  // namespace dateline
