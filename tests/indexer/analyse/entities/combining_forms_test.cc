#include "indexer/analyse/entities/combining_forms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

std::string_view country_at(const std::string& text, std::size_t i) {
  std::vector<Unit> units;
  split_units(text, units);
  return country_of_combining_form(units, i);
}

TEST_CASE("a combining form stands before a hyphen and an adjective", "[entities]") {
  CHECK(country_at("Franco-German", 0) == "France");
  CHECK(country_at("the Sino-American talks", 1) == "China");
  CHECK(country_at("Franco", 0).empty());
  CHECK(country_at("Franco German", 0).empty());
  CHECK(country_at("Franco - German", 0).empty());
  CHECK(country_at("Franco-era", 0).empty());
  CHECK(country_at("franco-German", 0).empty());
  CHECK(country_at("Okafor-German", 0).empty());
}

TEST_CASE("both countries of a pair are found", "[entities]") {
  CHECK(countries_of("The Franco-German talks went on for a week.") == "DE FR ");
  CHECK(countries_of("The Sino-American talks went on for a week.") == "CN US ");
  CHECK(countries_of("The Indo-Pakistani talks went on for a week.") == "IN PK ");
  CHECK(countries_of("The Indo-European languages were on the list.").empty());
  CHECK(countries_of("The Indo-Pacific was on the list for a week.").empty());
  CHECK(countries_of("The Anglo-Saxon graves were on the list.").empty());
}

}  // namespace
}  // namespace dateline
