#include "indexer/analyse/entities/currencies.h"

#include <catch2/catch.hpp>

#include "indexer/analyse/entities/lexicon.h"
#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

std::uint16_t country_of(std::string_view word) {
  std::vector<Unit> units;
  split_units(word, units);
  REQUIRE(units.size() == 1);
  return country_of_currency(units[0]);
}

TEST_CASE("a currency that one country has tells which", "[entities]") {
  CHECK(country_of("forint") == pack_country("HU"));
  CHECK(country_of("zlotys") == pack_country("PL"));
  CHECK(country_of("Rand") == 0);  // Ayn Rand
  CHECK(country_of("YUAN") == 0);
  CHECK(country_of("peso") == 0);
  CHECK(country_of("dollars") == 0);
  CHECK(country_of("said") == 0);
}

TEST_CASE("sums of money say more of a country that is named, and name none", "[entities]") {
  const std::string poland = "Brokers in Germany and Poland met on Monday. ";
  const std::string sums = "The zloty fell, and the zloty may fall again; the zloty is weak.";
  CHECK(countries_of(poland + sums).starts_with("PL "));
  CHECK_FALSE(has(countries_of("Brokers in Germany met on Monday. " + sums), "PL"));
  CHECK(countries_of("He paid 40 zlotys.").empty());
}

}  // namespace
}  // namespace dateline
