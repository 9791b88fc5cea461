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
  CHECK(countries_of("He lived in Devonshire.") == "GB ");
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

TEST_CASE("a well-known place gives way where more places of a namesake's country are named",
          "[entities]") {
  CHECK(countries_of("Police in Newcastle, Maitland and Cessnock arrested ten men.") == "AU ");
  CHECK(countries_of("Halle was flooded. Vilvoorde and Halle are in Flemish Brabant.") == "BE ");
  CHECK(countries_of("Trains between Santa Fe and Rosario were stopped on Monday.") == "AR ");
  CHECK(countries_of("A storm hit San Sebastian and Mayaguez on Monday.") == "PR ");
  CHECK(countries_of("Police in Newcastle held ten men from Durham and Sunderland.") == "GB ");
  CHECK(countries_of("Ten men died in Santander on Monday. Bilbao was flooded.") == "ES ");
}

TEST_CASE("Munster is Ireland's and Koreans are South Korea's unless the text says otherwise",
          "[entities]") {
  CHECK(countries_of("Munster won at Thurles on Sunday.") == "IE ");
  CHECK(countries_of("Ten men were hurt in Munster on Sunday. Police came from Dortmund.") ==
        "DE ");
  CHECK(countries_of("Eleven Koreans died on Monday.") == "KR ");
  CHECK(countries_of("North Korea fired a missile on Monday. Korean officials said so.") == "KP ");
}

TEST_CASE("a well-known place gives way where the text speaks of a namesake's country alone",
          "[entities]") {
  CHECK(countries_of("North Korea says inter-Korean talks will end. The Korean Central News "
                     "Agency said so on Monday.") == "KP ");
  CHECK(countries_of("Korean officials spoke in Seoul on Monday.") == "KR ");
  CHECK(countries_of("Police in Granada said a boat sank on Monday. Nicaragua mourned.") == "NI ");
}

TEST_CASE("a town stands in the foremost of the divisions that have the name", "[entities]") {
  CHECK(countries_of("A man died in Hastings, Victoria, on Sunday.") == "AU ");
  CHECK(countries_of("A man died in Collingwood, Victoria.") == "AU ");
  CHECK(countries_of("A man died in Richmond, Victoria, on Sunday.") == "AU ");
  CHECK(countries_of("A man died in Richmond, Victoria, Canada.") == "CA ");
  CHECK(countries_of("A man died in Saanich, Victoria, B.C., on Sunday.") == "CA ");
  CHECK(countries_of("Canada mourns. A man died in Richmond, Victoria.") == "CA ");
  CHECK_FALSE(has(countries_of("She met the senator for Bassa, Victoria Kona."), "AU"));
}

TEST_CASE("a town stands in no division where the list goes on or that is of another country",
          "[entities]") {
  CHECK_FALSE(has(countries_of("It calls at Seattle, Victoria and Vancouver every day."), "AU"));
  CHECK(countries_of("The tour goes to Calgary, Victoria and Vancouver in May.") == "CA ");
  CHECK(countries_of("Floods hit Cuero, Victoria and Goliad in Texas.") == "US ");
  CHECK_FALSE(has(countries_of("Trains from Brighton, Victoria and Croydon were late."), "AU"));
  CHECK(countries_of("A storm struck Oak Bay, Victoria, on Sunday.") == "CA ");
  CHECK(countries_of("A storm struck Esquimalt, Victoria, on Sunday.") == "CA ");
  CHECK_FALSE(has(countries_of("Port Angeles, Victoria's nearest harbour, is shut."), "AU"));
}

}  // namespace
}  // namespace dateline
