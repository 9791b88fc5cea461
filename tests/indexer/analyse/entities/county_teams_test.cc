#include "indexer/analyse/entities/county_teams.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a county is nobody in articles of its games, and a place there as elsewhere",
          "[entities]") {
  CHECK(consistent("Kerry began well to beat Mayo in the GAA final.",
                   {{"Kerry", kPerson}, {"Mayo", kPlace}}) == "Kerry/O Mayo/L ");
  CHECK(consistent("Kerry began well in the hurling final.", {{"Kerry", kPerson}}) == "Kerry/O ");
  CHECK(consistent("Carlton wants a man before the AFL season.", {{"Carlton", kPerson}}) ==
        "Carlton/O ");
  CHECK(consistent("Floods in Assam beat all, the Ranji Trophy as well.", {{"Assam", kPlace}}) ==
        "Assam/L ");
  CHECK(countries_of("Cork beat Galway in the camogie final.") == "IE ");
}

TEST_CASE("what teams do makes no person of a county", "[entities]") {
  CHECK(
      has(found_in("The GAA final was on Sunday. Then Kerry beat Mayo by two points."), "Kerry/O"));
  CHECK(has(found_in("The GAA final is on. In the end Kerry won. The fans of Kerry wept."),
            "Kerry/O"));
  CHECK(
      has(found_in("The AAA final was on Sunday. Then Kerry beat Mayo by two points."), "Kerry/P"));
  CHECK(
      has(found_in("The GAA final was on Sunday. Then Kerry said that she was glad."), "Kerry/P"));
}

TEST_CASE("who is told of as a person is no county's team", "[entities]") {
  CHECK(consistent("They were hurling eggs when Kerry came.", {{"Kerry", kPerson}}) == "Kerry/P ");
  CHECK(consistent("The AFL will strike, as Carlton feared.", {{"Carlton", kPerson}}) ==
        "Carlton/P ");
  CHECK(consistent("Kerry, 40, is a GAA fan. Then Kerry left.",
                   {{"Kerry", kPerson}, {"Kerry", kPerson}}) == "Kerry/P Kerry/P ");
  CHECK(consistent("At the GAA final Kerry said that her son was hurt.", {{"Kerry", kPerson}}) ==
        "Kerry/P ");
}

TEST_CASE("a county's name stays a person's who has it, and in other articles", "[entities]") {
  CHECK(consistent("Kerry Tudel met the GAA. Kerry left.",
                   {{"Kerry Tudel", kPerson}, {"Kerry", kPerson}}) == "Kerry Tudel/P Kerry/P ");
  CHECK(consistent("Kerry began well in the final.", {{"Kerry", kPerson}}) == "Kerry/P ");
  CHECK(consistent("Mr. Kerry met the GAA.", {{"Kerry", kPerson}}) == "Kerry/P ");
}

}  // namespace
}  // namespace dateline
