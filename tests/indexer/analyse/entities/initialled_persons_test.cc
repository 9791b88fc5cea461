#include "indexer/analyse/entities/initialled_persons.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a place that is a surname is a person behind pointed initials", "[entities]") {
  CHECK(consistent("P.J. Houston spoke first.", {{"Houston", kPlace}}) == "P.J. Houston/P ");
  CHECK(consistent("In A.C. Milan he saw a friend.", {{"Milan", kPlace}}) == "Milan/L ");
  CHECK(consistent("Then S. Houston lost.", {{"Houston", kPlace}}) == "Houston/L ");
}

TEST_CASE("somebody of a town is no organisation behind pointed initials", "[entities]") {
  constexpr EntityType kOrg = EntityType::kOrganisation;
  CHECK(consistent("A child of J.T. Umrav of Tudel died.", {{"J.T. Umrav of Tudel", kOrg}}) ==
        "J.T. Umrav/P Tudel/L ");
  CHECK(consistent("A fan of A.C. Umrav of Tudel died.", {{"A.C. Umrav of Tudel", kOrg}}) ==
        "A.C. Umrav of Tudel/O ");
  CHECK(consistent("A child of J.T. Union of Tudel died.", {{"J.T. Union of Tudel", kOrg}}) ==
        "J.T. Union of Tudel/O ");
}

}  // namespace
}  // namespace dateline
