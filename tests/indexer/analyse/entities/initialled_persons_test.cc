#include "indexer/analyse/entities/initialled_persons.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a place that is a surname is a person behind pointed initials", "[entities]") {
  constexpr EntityType kPlace = EntityType::kPlace;
  CHECK(consistent("P.J. Houston spoke first.", {{"Houston", kPlace}}) == "P.J. Houston/P ");
  CHECK(consistent("In A.C. Milan he saw a friend.", {{"Milan", kPlace}}) == "Milan/L ");
  CHECK(consistent("Then S. Houston lost.", {{"Houston", kPlace}}) == "Houston/L ");
}

}  // namespace
}  // namespace dateline
