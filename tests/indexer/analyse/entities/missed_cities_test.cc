#include "indexer/analyse/entities/missed_cities.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("a great city is found where the tagger has no name", "[entities]") {
  CHECK(has(found_in("Officials in Kyoto said."), "Kyoto/L"));
  CHECK(has(found_in("He lives in Dar es Salaam."), "Dar es Salaam/L"));
  CHECK(countries_of("Police in Kyoto said on Monday that a bus overturned.") == "JP ");
}

TEST_CASE("New South Wales is found by its letters", "[entities]") {
  CHECK(found_in("The NSW Governor spoke.") == "New South Wales/L ");
}

TEST_CASE("a city's word within a longer name stays what it is", "[entities]") {
  CHECK_FALSE(has(found_in("Officials in Kyoto Protocol talks said no."), "Kyoto/L"));
}

TEST_CASE("a province's short form behind a comma is found", "[entities]") {
  CHECK(found_in("The firm of Toronto, Ont., announced a sale.") == "Toronto/L Ontario/L ");
  CHECK(found_in("He lives in Dorval, Que., with a dog.") == "Dorval/L Quebec/L ");
  CHECK_FALSE(has(found_in("The Que was long, and Alta sang."), "Quebec"));
  CHECK_FALSE(has(found_in("The Que was long, and Alta sang."), "Alberta"));
}

TEST_CASE("initials behind a preposition are no province", "[entities]") {
  CHECK_FALSE(has(found_in("A letter from B.C. Roy reached Delhi."), "British Columbia"));
  CHECK(has(found_in("The family moved here from B.C. in May."), "British Columbia/L"));
  CHECK(has(found_in("They came from B.C. The rest stayed."), "British Columbia/L"));
}

}  // namespace
}  // namespace dateline
