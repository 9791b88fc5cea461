#include "indexer/analyse/entities/lead_places.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("a dateline's place is in the division that the first sentences name", "[entities]") {
  CHECK(countries_of("HAMILTON - Police charged a Burlington man on Tuesday, Ontario officials "
                     "said.") == "CA ");
  CHECK(countries_of("KINGSTON, Nov 3 - Ontario police arrested ten men on Tuesday.") == "CA ");
  CHECK(countries_of("SAN JOSE, Nov 3 - California police arrested ten men on Tuesday.") == "US ");
  CHECK(countries_of("NEWCASTLE, Nov 3 - Police from Sydney arrested ten men on Tuesday.") ==
        "AU ");
}

TEST_CASE("a dateline's place is where everyone knows it to be otherwise", "[entities]") {
  CHECK(countries_of("KINGSTON, Nov 3 - Jamaican police arrested ten men on Tuesday. They had come "
                     "from Ontario.")
            .starts_with("JM "));
  CHECK(countries_of("HAMILTON, Nov 3 - A Florida company will build a port, the minister said.")
            .starts_with("BM "));
  CHECK(countries_of("MELBOURNE, Nov 3 - Police arrested ten men from Florida on Tuesday.")
            .starts_with("AU "));
}

TEST_CASE("a division in the first sentences is only somebody's origin where it does not rule",
          "[entities]") {
  CHECK(countries_of("OXFORD - Mississippi writer John Tanner read from his book on Monday.")
            .starts_with("GB "));
  CHECK(countries_of("SAN JOSE, Nov 3 - California firms met the minister on Tuesday.")
            .starts_with("CR "));
  CHECK(countries_of("WINDSOR - Ontario police charged a Detroit man on Tuesday.")
            .starts_with("CA "));
}

}  // namespace
}  // namespace dateline
