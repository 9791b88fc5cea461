#include "indexer/analyse/entities/place_tails.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

std::vector<Unit> units_in(const std::string& text) {
  std::vector<Unit> units;
  split_units(text, units);
  return units;
}

TEST_CASE("a road tells no country by what is in its name", "[entities]") {
  CHECK(is_road(units_in("Denmark Street")));
  CHECK(is_road(units_in("Denmark Terrace")));
  CHECK_FALSE(is_road(units_in("Street")));
  CHECK_FALSE(is_road(units_in("Iranian Red Crescent")));
  CHECK_FALSE(has(countries_of("A shop in Denmark Street, London, burnt down on Monday."), "DK"));
  CHECK_FALSE(has(countries_of("A house in Germany Road, Leeds, burnt down on Monday."), "DE"));
  CHECK(countries_of("Wall Street fell on Monday.") == "US ");
  CHECK(countries_of("Downing Street said on Monday that it was sorry.") == "GB ");
}

TEST_CASE("a landmark tells its country where it is the whole name", "[entities]") {
  CHECK_FALSE(has(countries_of("Mount Everest Road is in Plymouth."), "NP"));
  CHECK(countries_of("Three men died on Mount Everest on Monday.") == "NP ");
  CHECK(countries_of("Visitors fell in Grand Canyon National Park on Monday.") == "US ");
  CHECK(is_landscape(units_in("National Park")));
  CHECK_FALSE(is_landscape(units_in("Hospital")));
}

TEST_CASE("a people's name within a body's tells its country where the body is the people's",
          "[entities]") {
  CHECK_FALSE(has(countries_of("The Karen Hospital in Nairobi said he had died."), "MM"));
  CHECK(countries_of("The Karen National Union signed a truce on Monday.") == "MM ");
}

TEST_CASE("a direction is a division only of a country that is spoken of", "[entities]") {
  CHECK_FALSE(has(countries_of("Ann Lee won Donegal South-West for Sinn Fein."), "CM"));
  CHECK(countries_of("Rain fell in the North-West on Monday.").empty());
  CHECK_FALSE(has(
      countries_of("Police in North West held ten men. South African officials said so."), "CM"));
  CHECK(countries_of("Cameroon sent troops to the North-West.") == "CM ");
}

TEST_CASE("a division is known by its short form", "[entities]") {
  CHECK(countries_of("NSW schools are full this year.") == "AU ");
  CHECK(countries_of("Trains are most crowded in NSW, officials said.") == "AU ");
  CHECK(countries_of("Police in N.W.T. arrested ten men.") == "CA ");
}

TEST_CASE("an end or coast of anywhere tells no country by itself", "[entities]") {
  CHECK(is_direction(units_in("East End")));
  CHECK(is_direction(units_in("West Coast")));
  CHECK_FALSE(is_direction(units_in("Gold Coast")));
  CHECK_FALSE(is_direction(units_in("Coast")));
  CHECK(countries_of("They lived in the East End.").empty());
  CHECK(countries_of("They met at Aylesbury, on the West Coast line.") == "GB ");
}

}  // namespace
}  // namespace dateline
