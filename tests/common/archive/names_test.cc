#include "common/archive/names.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "common/base/file.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

const NameTable kTable({.changes = {{Field::kPlace, "Kiev", "Kyiv", "kiev", "kyiv"},
                                    {Field::kPerson, "B", "A", "b", "a"},
                                    {Field::kPerson, "A b", "A", "a b", "a"}},
                        .short_forms = {{Field::kPlace, "ky", "Kyiv"},
                                        {Field::kOrganisation, "gao", "General Office"}},
                        .apart = {{Field::kPlace, "Moody's"}, {Field::kOrganisation, "WHO"}},
                        .aliases = "same A = B\n",
                        .resolved = {}});

TEST_CASE("a table of names is read back as it was written", "[names]") {
  const TemporaryDirectory directory;
  kTable.write(directory.path() + "/names");
  const NameTable table = NameTable::read(directory.path() + "/names");
  CHECK(table == kTable);
  REQUIRE(table.of(Field::kPerson).size() == 2);
  CHECK(table.of(Field::kPerson)[0].value == "A b");
  CHECK(table.of(Field::kPlace).size() == 1);
  CHECK(table.of(Field::kOrganisation).empty());
  REQUIRE(table.short_forms().size() == 2);
  CHECK(table.short_forms()[0] == ShortForm{Field::kOrganisation, "gao", "General Office"});
  CHECK_FALSE(table.empty());
  CHECK(table.is_apart(Field::kOrganisation, "WHO"));
  CHECK_FALSE(table.is_apart(Field::kPlace, "WHO"));
  CHECK(table.name_of(Field::kPerson, "A b") == "A");
  CHECK(table.name_of(Field::kPerson, "A") == "A");
  CHECK(table.name_of(Field::kPlace, "A b") == "A b");
}

TEST_CASE("a table without short forms has no section of them", "[names]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/names";
  NameTable(
      {.changes = {}, .short_forms = {}, .apart = {}, .aliases = "same A = B\n", .resolved = {}})
      .write(path);
  CHECK_FALSE(SectionFile(path, "NAMS").has("short_facets"));
  CHECK(NameTable::read(path).short_forms().empty());
}

TEST_CASE("a table of nothing is empty", "[names]") {
  CHECK(NameTable().empty());
  CHECK_FALSE(NameTable({.changes = {},
                         .short_forms = {{Field::kPlace, "a", "b"}},
                         .apart = {},
                         .aliases = {},
                         .resolved = {}})
                  .empty());
  CHECK_FALSE(
      NameTable(
          {.changes = {}, .short_forms = {}, .apart = {}, .aliases = {}, .resolved = {{"A B"}, {}}})
          .empty());
}

TEST_CASE("a damaged table of names is told", "[names]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/names";
  kTable.write(path);
  std::string bytes = read_file(path);
  bytes[bytes.find("Kiev")] ^= 1;
  replace_file(path, bytes);
  CHECK_THROWS_AS(NameTable::read(path), Error);
}

}  // namespace
}  // namespace dateline
