#include "indexer/analyse/entities/town_teams.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("clubs by their towns' names tell a country together", "[entities]") {
  CHECK(countries_of("Dijon 0 Fleury 2\nMetz 2 Reims 2\nSoyaux 1 Guingamp 0") == "FR ");
  CHECK(countries_of("Derby 0 Preston 0\nBurnley 3 Wigan 1") == "GB ");
}

TEST_CASE("each list of results is by itself", "[entities]") {
  const std::string found = countries_of(
      "Duisburg 1 Hoffenheim 3\nJena 1 Bochum 2\nEssen 0 Kiel 0\n\nMetz 2 Reims 2\nDijon 0 Brest "
      "1");
  CHECK(has(found, "DE"));
  CHECK(has(found, "FR"));
}

TEST_CASE("one town's name, and clubs that have one by chance, tell none", "[entities]") {
  CHECK(countries_of("Reading 5, Villa 3").empty());
  CHECK(countries_of("Arsenal 2 Chelsea 1\nLeeds 0 Everton 3") == "GB ");  // by Arsenal
  CHECK(countries_of("Metz 2, Fitch 1\nSoutheast 3, Holt 0").empty());
}

}  // namespace
}  // namespace dateline
