#include "indexer/analyse/entities/county_teams.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a county is nobody, and a side where it beats, in articles of its games", "[entities]") {
  CHECK(consistent("Kerry began well to beat Mayo in the GAA final.",
                   {{"Kerry", kPerson}, {"Mayo", kPlace}}) == "Kerry/O Mayo/O ");
  CHECK(consistent("He was in Mayo for the GAA final.", {{"Mayo", kPlace}}) == "Mayo/L ");
  CHECK(consistent("Carlton wants a man before the AFL season.", {{"Carlton", kPerson}}) ==
        "Carlton/O ");
  CHECK(consistent("Gujarat beat Kerala in the Ranji final.",
                   {{"Gujarat", kPlace}, {"Kerala", kPlace}}) == "Gujarat/O Kerala/O ");
}

TEST_CASE("a county's name stays a person's who has it, and in other articles", "[entities]") {
  CHECK(consistent("Kerry Tudel met the GAA. Kerry left.",
                   {{"Kerry Tudel", kPerson}, {"Kerry", kPerson}}) == "Kerry Tudel/P Kerry/P ");
  CHECK(consistent("Kerry began well in the final.", {{"Kerry", kPerson}}) == "Kerry/P ");
  CHECK(consistent("Mr. Kerry met the GAA.", {{"Kerry", kPerson}}) == "Kerry/P ");
}

}  // namespace
}  // namespace dateline
