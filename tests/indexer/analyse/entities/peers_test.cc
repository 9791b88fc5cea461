#include "indexer/analyse/entities/peers.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kOrg = EntityType::kOrganisation;

TEST_CASE("a peer is a person by all of the name", "[entities]") {
  CHECK(consistent("There the Duke of Tudel spoke.", {{"Tudel", kPlace}}) == "Duke of Tudel/P ");
  CHECK(consistent("There the 7th Earl of Tudel's son spoke.", {{"Tudel", kPlace}}) ==
        "Earl of Tudel/P ");
  CHECK(consistent("There the Earl of Tudel spoke.", {{"Earl of Tudel", kOrg}}) ==
        "Earl of Tudel/P ");
  CHECK(consistent("There Lord Tudel spoke.", {{"Lord Tudel", kPlace}}) == "Tudel/P ");
}

TEST_CASE("a ship called for a peer is one", "[entities]") {
  CHECK(consistent("There the steamer Duke of Tudel sank.", {{"Tudel", kPlace}}) ==
        "Duke of Tudel/X ");
  CHECK(consistent("There HMS Duke of Tudel sank.", {{"Tudel", kPlace}}) == "Duke of Tudel/X ");
}

TEST_CASE("what is called for a peer, and who is called Earl, are none", "[entities]") {
  CHECK(consistent("There the Duke of Tudel's Regiment fought.", {{"Tudel", kPlace}}) ==
        "Tudel/L ");
  CHECK(consistent("There the Duke of Tudel pub burned.", {{"Tudel", kPlace}}) == "Tudel/L ");
  CHECK(consistent("There the Duke of Tudel Lake froze.", {{"Duke of Tudel Lake", kOrg}}) ==
        "Duke of Tudel Lake/O ");
  CHECK(consistent("There the Duke of Tudel Theatre burned.", {{"Tudel Theatre", kPlace}}) ==
        "Tudel Theatre/L ");
  CHECK(consistent("There Ann Earl of Tudel spoke.", {{"Tudel", kPlace}}) == "Tudel/L ");
  CHECK(consistent("There the Grand Duke of Tudel spoke.", {{"Tudel", kPlace}}) == "Tudel/L ");
  CHECK(consistent("There the Duke of Kenya spoke.", {{"Kenya", kPlace}}) == "Kenya/L ");
  CHECK(consistent("They saw Lord Lake.", {{"Lord Lake", kPlace}}) == "Lord Lake/L ");
}

}  // namespace
}  // namespace dateline
