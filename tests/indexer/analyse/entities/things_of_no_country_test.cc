#include "indexer/analyse/entities/things_of_no_country.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("things that have a country's name are of no country", "[entities]") {
  for (const std::string text :
       {"He ate French fries and a burger.", "The children keep guinea pigs.",
        "A German shepherd bit the postman.", "The Dominican friars sang.",
        "They served Brazil nuts and dates.", "The crowd did a Mexican wave.",
        "Turkey sandwiches were sold.", "He was treated for German measles."}) {
    INFO(text);
    CHECK(countries_of(text).empty());
  }
}

TEST_CASE("other things of a country say what it is", "[entities]") {
  CHECK(countries_of("French farmers blocked the road.") == "FR ");
  CHECK(countries_of("The Dominican president met the Guinea delegation.") == "DO GN ");
  CHECK(countries_of("German police met a Mexican delegation.") == "DE MX ");
}

TEST_CASE("the longest name of a thing is found", "[entities]") {
  std::vector<Unit> units;
  split_units("the Swiss army knife", units);
  CHECK(thing_of_no_country(units, 0) == 0);
  CHECK(thing_of_no_country(units, 1) == 3);
}

TEST_CASE("treaties, dogs, helicopters and fevers are of no country", "[entities]") {
  CHECK(countries_of("The Oslo accords and the Dayton agreement failed.").empty());
  CHECK(countries_of("The Panama Papers named him on Monday.").empty());
  CHECK(countries_of("West Nile virus was found on Monday.").empty());
  CHECK(countries_of("The Fighting Irish lost on Monday.").empty());
  CHECK(countries_of("The Apache helicopters were new.").empty());
  CHECK(countries_of("Two Winchester repeating rifles were taken.").empty());
  CHECK(countries_of("The bishop spoke in Winchester on Monday.") == "GB ");
  CHECK(has(countries_of("Irish officials spoke in Oslo and Panama on Monday."), "NO"));
  CHECK(has(countries_of("Irish officials spoke in Oslo and Panama on Monday."), "IE"));
}

TEST_CASE("machines and dogs go by the lone name of their tribe or land", "[entities]") {
  CHECK(countries_of("Two Apaches were hit in Helmand on Monday. The helicopters burned.") ==
        "AF ");
  CHECK(countries_of("An Alsatian dog bit a postman in Leeds. The Alsatian was shot.") == "GB ");
  CHECK(countries_of("The Apache tribe bought a helicopter in Arizona on Monday.") == "US ");
}

TEST_CASE("the Spanish River is not in Spain", "[entities]") {
  CHECK_FALSE(has(countries_of("He drowned in the Spanish River near Sudbury, Ontario."), "ES"));
  CHECK(countries_of("The Spanish rivers rose.") == "ES ");
}

TEST_CASE("the Windward Islands of the West Indies are not those of French Polynesia",
          "[entities]") {
  CHECK(!has(countries_of("The Windward Islands beat the Leeward Islands in a match at Saint "
                          "John's in Antigua."),
             "PF"));
  CHECK(has(countries_of("The president of French Polynesia spoke in Papeete."), "PF"));
}

}  // namespace
}  // namespace dateline
