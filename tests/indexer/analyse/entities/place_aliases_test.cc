#include "indexer/analyse/entities/place_aliases.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

std::string country_of_town(const std::string& town) {
  return countries_of("Police in " + town + " said on Monday that three people were hurt.");
}

TEST_CASE("a place is known by the other names that newspapers have for it", "[entities]") {
  const std::pair<std::string, std::string> towns[] = {
      {"Bokhara", "UZ "}, {"Coomassie", "GH "}, {"Dacca", "BD "},       {"Elisavetgrad", "UA "},
      {"Memel", "LT "},   {"Prayagraj", "IN "}, {"Tananarive", "MG "},  {"Tiflis", "GE "},
      {"Tokio", "JP "},   {"Fort Lamy", "TD "}, {"Wagga Wagga", "AU "}, {"Woy Woy", "AU "}};
  for (const auto& [town, country] : towns) {
    INFO(town);
    CHECK(country_of_town(town) == country);
  }
}

TEST_CASE("an old name goes before a small place that has it", "[entities]") {
  CHECK(country_of_town("Padua") == "IT ");
  CHECK(country_of_town("Vera Cruz") == "MX ");
  CHECK(countries_of("Police in Roma, Texas, held three people on Monday.") == "US ");
  CHECK_FALSE(has(countries_of("Genova Inc made a loss of two million dollars."), "IT"));
}

TEST_CASE("another name is found as a whole, where it begins", "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  std::vector<Unit> units;
  split_units("the Kurrachee road", units);
  CHECK(find_place_alias(lexicon, units, 0).units == 0);
  CHECK(find_place_alias(lexicon, units, 1).units == 1);
  CHECK(find_place_alias(lexicon, units, 1).entry == lexicon.find_phrase("Karachi"));
  CHECK(place_of_alias(lexicon, units) == nullptr);
}

TEST_CASE("what bears an old place's name is not the place", "[entities]") {
  CHECK(countries_of("Kirin raised its beer prices on Monday.").empty());
  CHECK_FALSE(has(countries_of("The fair at Dilli Haat opened on Monday."), "TL"));
  CHECK_FALSE(has(countries_of("The choir of St Paul's sang on Monday."), "US"));
  CHECK(countries_of("Police in St Paul, Minnesota, arrested ten men.") == "US ");
  CHECK(countries_of("FYROM said on Monday that it would vote.") == "MK ");
}

TEST_CASE("a saint's church is not in the town of that name", "[entities]") {
  CHECK_FALSE(has(countries_of("Crowds stood outside St Paul's Cathedral on Monday. They went to "
                               "Southwark Cathedral."),
                  "US"));
  CHECK(countries_of("Doctors at St. Paul's Hospital in Vancouver said so on Monday.") == "CA ");
  CHECK(countries_of("Police in St. Paul arrested ten men on Monday.") == "US ");
}

TEST_CASE("Grand Turk is no Turk's", "[entities]") {
  CHECK(countries_of("They sailed to Grand Turk Island on Monday.") == "TC ");
}

}  // namespace
}  // namespace dateline
