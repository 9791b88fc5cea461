#include "indexer/analyse/entities/foremost_places.h"

#include <catch2/catch.hpp>

#include "indexer/analyse/entities/place_country.h"
#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("a well-known place goes before larger ones of its name", "[entities]") {
  CHECK(countries_of("Police in Newcastle said on Monday that three people were hurt.") == "GB ");
  CHECK(countries_of("Police in St. Petersburg said on Monday that three people were hurt.") ==
        "RU ");
  CHECK(countries_of("Police in Florida said on Monday that three people were hurt.") == "US ");
  CHECK(countries_of("Pilgrims came to Bethlehem on Monday.") == "PS ");
  CHECK(countries_of("Three men were shot dead in Santa Cruz on Monday.") == "BO ");
}

TEST_CASE("a namesake of a well-known place is meant where the text speaks of its country",
          "[entities]") {
  CHECK_FALSE(has(countries_of("The Florida governor spoke in St. Petersburg on Monday. Police in "
                               "Tampa, Florida, had closed the road to St. Petersburg."),
                  "RU"));
  CHECK(countries_of("Coal ships left Newcastle for Sydney, an Australian official said. New South "
                     "Wales coal is sold in Australia too.") == "AU ");
  CHECK_FALSE(has(countries_of("The steel works of Bethlehem, Pennsylvania, shut. Men in "
                               "Bethlehem lost their work."),
                  "PS"));
}

TEST_CASE("a dateline's well-known place goes before its namesakes", "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  CHECK(countries_of_place(lexicon, "Newcastle", "")[0].code == "GB");
  CHECK(countries_of_place(lexicon, "Newcastle", "New South Wales")[0].code == "AU");
  CHECK(countries_of_place(lexicon, "Tiflis", "")[0].code == "GE");
}

}  // namespace
}  // namespace dateline
