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

TEST_CASE("a peer's title begins a sentence or stands behind a comma", "[entities]") {
  CHECK(consistent("Duke of Tudel to visit.", {{"Tudel", kPlace}}) == "Duke of Tudel/P ");
  CHECK(consistent("He left. Duke of Tudel too.", {{"Tudel", kPlace}}) == "Duke of Tudel/P ");
  CHECK(consistent("There Ann, Countess of Tudel, spoke.", {{"Tudel", kPlace}}) ==
        "Countess of Tudel/P ");
}

TEST_CASE("what comes in the next sentence is not called for a peer", "[entities]") {
  CHECK(consistent("He met the Duke of Tudel. Mr. Lee came.", {{"Tudel", kPlace}}) ==
        "Duke of Tudel/P ");
  CHECK(consistent("He met the Duke of Tudel, said Mr. Lee.", {{"Tudel", kPlace}}) ==
        "Duke of Tudel/P ");
}

TEST_CASE("a peer's town alone is a town", "[entities]") {
  CHECK(consistent("There the Duke of Tudel left. Then Tudel was quiet.",
                   {{"Tudel", kPlace}, {"Tudel", kPlace}}) == "Duke of Tudel/P Tudel/L ");
  CHECK(consistent("There the Duke of Tudel left. The Duke stayed away.", {{"Tudel", kPlace}}) ==
        "Duke of Tudel/P ");
  CHECK(consistent("There Bo Tudel left. Then Tudel wept.",
                   {{"Bo Tudel", kPerson}, {"Tudel", kPlace}}) == "Bo Tudel/P Tudel/P ");
}

TEST_CASE("no name begins with the small of in the full one", "[entities]") {
  CHECK(consistent("There Ada of Bolovo left. Bo Duke of Bolovo stayed.",
                   {{"Ada of Bolovo", kPerson}, {"Bo Duke", kPerson}, {"Bolovo", kPerson}}) ==
        "Ada of Bolovo/P Bo Duke/P Bolovo/P ");
}

TEST_CASE("houses and races that are called for a peer are no persons", "[entities]") {
  CHECK(consistent("They met at the Duke of Tudel in town.", {{"Tudel", kPlace}}) ==
        "Duke of Tudel/X ");
  CHECK(consistent("He was a guest at the Duke of Tudel's house.", {{"Tudel", kPlace}}) ==
        "Duke of Tudel/P ");
  CHECK(consistent("They all shouted at the Duke of Tudel there.", {{"Tudel", kPlace}}) ==
        "Duke of Tudel/P ");
  CHECK(consistent("There the Earl of Tudel Stakes was won.", {{"Tudel Stakes", kPlace}}) ==
        "Earl of Tudel Stakes/X ");
  CHECK(consistent("There the Duke of Tudel column stands.", {{"Tudel", kPlace}}) == "Tudel/L ");
}

}  // namespace
}  // namespace dateline
