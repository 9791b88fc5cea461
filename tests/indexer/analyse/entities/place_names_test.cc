#include "indexer/analyse/entities/place_names.h"

#include <catch2/catch.hpp>

#include "indexer/analyse/entities/region_names.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::string place(const std::string& form, std::string_view before = "") {
  return place_name(form, before, shipped_model()->lexicon());
}

TEST_CASE("a state's short forms are the state", "[entities]") {
  for (const std::string form : {"Calif.", "CALIF.", "Cal.", "CA"}) {
    INFO(form);
    CHECK(region_of_short_form(form, false) == "California");
  }
  for (const std::string form : {"N.J.", "N. J.", "NJ", "N.\nJ."}) {
    INFO(form);
    CHECK(region_of_short_form(form, false) == "New Jersey");
  }
  CHECK(region_of_short_form("Wash.", false) == "Washington state");
  CHECK(region_of_short_form("N. Mex.", false) == "New Mexico");
  CHECK(region_of_short_form("Ont.", false) == "Ontario");
}

TEST_CASE("letters that may be something else are a state behind a town alone", "[entities]") {
  CHECK(region_of_short_form("Ida", false).empty());
  CHECK(region_of_short_form("Ida", true) == "Idaho");
  CHECK(region_of_short_form("LA", false).empty());
  CHECK(region_of_short_form("LA", true) == "Louisiana");
  CHECK(region_of_short_form("Ca", true).empty());  // letters of the post are capitals
  for (const std::string form : {"", "C", "M.", "Kansas", "Calift", "Łód", "N-J", "ZZ"}) {
    INFO(form);
    CHECK(region_of_short_form(form, true).empty());
  }
}

TEST_CASE("a place has one name", "[entities]") {
  CHECK(place("U.S.") == "United States");
  CHECK(place("Georgia").empty());  // a state too
  CHECK(place("Springfield").empty());
  CHECK(place("Vt", "Mr. Leahy (D-") == "Vermont");
  CHECK(place("Vt", "the town of ").empty());
  for (const std::string form : {"Washington, D.C.", "WASHINGTON, DC", "Washington D C", "Washington, D. C."}) {
    INFO(form);
    CHECK(place(form) == "Washington, D.C.");
  }
  CHECK(place("U.S.S.R.") == "Soviet Union");
}

TEST_CASE("a record's tags are read as places", "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  CHECK(given_place("usa", lexicon) == "USA");
  CHECK(given_place("west-germany", lexicon) == "West Germany");
  CHECK(given_place("hong_kong", lexicon) == "Hong Kong");
  CHECK(given_place("ussr", lexicon) == "USSR");
  CHECK(given_place("Rio de Janeiro", lexicon) == "Rio de Janeiro");
  CHECK(given_place("the old mill", lexicon) == "the old mill");
  CHECK(given_place("", lexicon).empty());
}

}  // namespace
}  // namespace dateline
