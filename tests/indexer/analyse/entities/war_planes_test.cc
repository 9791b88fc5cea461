#include "indexer/analyse/entities/war_planes.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

constexpr EntityType kBody = EntityType::kOrganisation;

TEST_CASE("planes with towns' and persons' names are neither where bombers are told of",
          "[entities]") {
  CHECK(
      consistent(
          "Then a Halifax crashed. Halifax and Lancaster bombers came to Halifax.",
          {{"Halifax", kPlace}, {"Halifax", kPlace}, {"Lancaster", kPlace}, {"Halifax", kPlace}}) ==
      "Halifax/X Halifax/X Lancaster/X Halifax/L ");
  CHECK(consistent("The R.A.F. Mitchells met bombers.", {{"R.A.F. Mitchells", kBody}}) ==
        "R.A.F./O Mitchells/X ");
  CHECK(consistent("Then Venturas met bombers in formation.", {{"Venturas", kBody}}) ==
        "Venturas/X ");
  CHECK(consistent("Then Venturas and Mustangs met bombers.",
                   {{"Venturas", kBody}, {"Mustangs", kBody}}) == "Venturas/X Mustangs/X ");
  CHECK(consistent("The Halifax explosion hurt bombers.", {{"Halifax", kPlace}}) == "Halifax/L ");
}

TEST_CASE("teams, towns and storms stay what they are where no bombers are told of", "[entities]") {
  CHECK(consistent("Then a Halifax crashed.", {{"Halifax", kPlace}}) == "Halifax/L ");
  CHECK(consistent("Then the Mitchells met bombers.", {{"Mitchells", kPerson}}) == "Mitchells/P ");
  CHECK(consistent("The Boston bombers fled. The Boston was shut.",
                   {{"Boston", kPlace}, {"Boston", kPlace}}) == "Boston/L Boston/L ");
  CHECK(consistent("A suicide bomber hit planes. The Bokoro Corsairs lost.",
                   {{"Bokoro Corsairs", kBody}}) == "Bokoro Corsairs/O ");
  CHECK(consistent("The Dallas Mustangs met the Bombers.", {{"Dallas Mustangs", kBody}}) ==
        "Dallas Mustangs/O ");
}

TEST_CASE("a town before its division is no plane", "[entities]") {
  CHECK(consistent("R.A.F. bombers left. A Halifax, Tudel, nurse wept. A Halifax, a Boston left.",
                   {{"Halifax", kPlace}, {"Tudel", kPlace}, {"Halifax", kPlace}}) ==
        "Halifax/L Tudel/L Halifax/X ");
}

}  // namespace
}  // namespace dateline
