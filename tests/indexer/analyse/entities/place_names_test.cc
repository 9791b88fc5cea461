#include "indexer/analyse/entities/place_names.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::string place(const std::string& form, std::string_view before = "") {
  return place_name(form, before, shipped_model()->lexicon());
}

TEST_CASE("a place has one name", "[entities]") {
  CHECK(place("U.S.") == "United States");
  CHECK(place("Georgia").empty());  // a state too
  CHECK(place("Springfield").empty());
  CHECK(place("Vt", "Mr. Leahy (D-") == "Vermont");
  CHECK(place("Vt", "Mr. Leahy D ") == "Vermont");  // a text that has lost its marks
  CHECK(place("Vt", "the town of ").empty());
  for (const std::string form :
       {"Washington, D.C.", "WASHINGTON, DC", "Washington D C", "Washington, D. C."}) {
    INFO(form);
    CHECK(place(form) == "Washington, D.C.");
  }
  CHECK(place("U.S.S.R.") == "Soviet Union");
}

TEST_CASE("a record's tags are read as places", "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  CHECK(given_place("usa", lexicon) == "United States");
  CHECK(given_place("west-germany", lexicon) == "West Germany");
  CHECK(given_place("hong_kong", lexicon) == "Hong Kong");
  CHECK(given_place("ussr", lexicon) == "Soviet Union");
  CHECK(given_place("Calif.", lexicon) == "California");
  CHECK(given_place("Rio de Janeiro", lexicon) == "Rio de Janeiro");
  CHECK(given_place("the old mill", lexicon) == "the old mill");
  CHECK(given_place("", lexicon).empty());
}

TEST_CASE("Washington before the district's letters is the capital", "[entities]") {
  CHECK(is_before_district(", D. C., Aug. 4"));
  CHECK(is_before_district(". D. C."));
  CHECK(is_before_district(", D.\nC. was"));
  CHECK_FALSE(is_before_district(", Aug. 4"));
  CHECK_FALSE(is_before_district(". D. Cole spoke"));
  CHECK_FALSE(is_before_district(", D."));
  CHECK_FALSE(is_before_district(" county, D. C."));
  CHECK_FALSE(is_before_district(""));
}

TEST_CASE("Washington behind one of the state's towns, or a small town, is the state",
          "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  const auto is_state = [&](std::string_view before, std::string_view after) {
    return is_washington_state(before, after, lexicon);
  };
  CHECK(is_state("A man from Spokane, ", ". He"));
  CHECK(is_state("Spokane, ", " and Denver"));
  CHECK(is_state("detectors in Hanford, ", "."));
  CHECK_FALSE(is_state("A man from Boston, ", ". He"));
  CHECK_FALSE(is_state("A man from Hanford, ", " and Denver"));
  CHECK_FALSE(is_state("in Boston, Seattle, ", " and Denver"));
  CHECK_FALSE(is_state("In Spokane ", "."));
  CHECK_FALSE(is_state("", ""));
}

}  // namespace
}  // namespace dateline
