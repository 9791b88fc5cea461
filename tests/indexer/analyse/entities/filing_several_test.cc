#include <catch2/catch.hpp>

#include "indexer/analyse/entities/dateline.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

// The places of a dateline and their countries: "Budapest|HU Warsaw|PL".
std::string places_of(const std::string& line) {
  auto filed = parse_dateline(line + " - Rain fell on the city for a third day on Friday.",
                              *parse_date("2025-04-12"), shipped_model()->lexicon());
  std::string text;
  if (!filed) return "none";
  for (const FiledPlace* place : filed->all_places()) {
    if (!text.empty()) text += ' ';
    text += place->place + (place->region.empty() ? "" : ", " + place->region);
    text += '|' + place->country;
  }
  return text;
}

TEST_CASE("a dateline of several places names each with its country", "[entities]") {
  CHECK(places_of("BUDAPEST/WARSAW, April 11 (Meridian)") == "Budapest|HU Warsaw|PL");
  CHECK(places_of("BAGHDAD/MOSUL/ERBIL, April 11") == "Baghdad|IQ Mosul|IQ Erbil|IQ");
  CHECK(places_of("NEW YORK and LONDON, April 11") == "New York|US London|GB");
  CHECK(places_of("NEW YORK AND LONDON, April 11") == "New York|US London|GB");
  CHECK(places_of("BEIJING & SHANGHAI, April 11") == "Beijing|CN Shanghai|CN");
  CHECK(places_of("PARIS, LONDON, April 11 (AFP)") == "Paris|FR London|GB");
  CHECK(places_of("Amman/Beirut (Meridian)") == "Amman|JO Beirut|LB");
  CHECK(places_of("PARIS, LONDON and ROME (AFP)") == "Paris|FR London|GB Rome|IT");
  CHECK(places_of("PARIS, LONDON, ROME, April 11") == "Paris|FR London|GB Rome|IT");
  CHECK(places_of("NEW YORK/LONDON, TOKYO, April 11") == "New York|US London|GB Tokyo|JP");
}

TEST_CASE("a region stays with the places that can be in it", "[entities]") {
  CHECK(places_of("MOSCOW/KIEV, Ukraine, April 11") == "Moscow|RU Kiev, Ukraine|UA");
  CHECK(places_of("DALLAS/FORT WORTH, Texas, April 11") == "Dallas, Texas|US Fort Worth, Texas|US");
  CHECK(places_of("LAKE CHARLES, La./HOUSTON, April 11") == "Lake Charles, La.|US Houston|US");
  CHECK(places_of("LAKE CHARLES, La./HOUSTON, Texas, April 11") ==
        "Lake Charles, La.|US Houston, Texas|US");
  CHECK(places_of("SYDNEY, Australia and WELLINGTON, April 11") ==
        "Sydney, Australia|AU Wellington|NZ");
}

TEST_CASE("one place of several words or with a region is one", "[entities]") {
  CHECK(places_of("PORT OF SPAIN, Trinidad and Tobago, April 11") ==
        "Port of Spain, Trinidad and Tobago|TT");
  CHECK(places_of("CAMPINAS, Sao Paulo, April 11") == "Campinas, Sao Paulo|BR");
  CHECK(places_of("PARIS, Texas, April 11") == "Paris, Texas|US");
  CHECK(places_of("HAMILTON, TORONTO, April 11") == "Hamilton, TORONTO|CA");
  CHECK(places_of("BARCELONA, CARACAS, April 11") == "Barcelona, CARACAS|VE");
  CHECK(places_of("BUDAPEST/XQVST, April 11") == "Budapest/Xqvst|HU");
  CHECK(places_of("SYDNEY, Australia/XQVST, April 11") == "Sydney, Australia/XQVST|AU");
  CHECK(places_of("PORT AND STARBOARD, April 11") == "Port and Starboard|");
}

}  // namespace
}  // namespace dateline
