#include "indexer/analyse/entities/niger_state.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("Niger is Nigeria's state where the article names it or a town in it", "[entities]") {
  CHECK(countries_of("Gunmen took two farmers in Niger on Monday, police in Minna said. They were "
                     "held in a forest of Niger.") == "NG ");
  CHECK(countries_of("The governor of Niger State spoke. Two farmers were taken in Niger on "
                     "Monday.") == "NG ");
}

TEST_CASE("Niger is the country where the article names more of it, or nothing of the state",
          "[entities]") {
  CHECK(has(countries_of("Gunmen took two farmers in Niger on Monday, police in Niamey said. One "
                         "was from Minna."),
            "NE "));
  CHECK(has(countries_of("The leaders of Niger and Nigeria met in Abuja on Monday."), "NE "));
}

}  // namespace
}  // namespace dateline
