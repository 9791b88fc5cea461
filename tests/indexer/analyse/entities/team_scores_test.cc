#include "indexer/analyse/entities/team_scores.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("names beside scores at a line's beginning are teams", "[entities]") {
  CHECK(found_in("Lake 6, Fitch 5\nSoutheast 3, St. Agnes 8") ==
        "Lake/O Fitch/O Southeast/O St. Agnes/O ");
  CHECK(found_in("Eagan 8, Prior Lake 6; Marcus 7, Fitch 2") ==
        "Eagan/O Prior Lake/O Marcus/O Fitch/O ");
  CHECK(has(found_in("Marcus 30, Flower Mound 21: Marcus emerged as the better side."),
            "Marcus/O Flower Mound/O Marcus/O"));
  CHECK(has(found_in("Guyer 56, McKinney Boyd 7\nGuyer beat Boyd at home."),
            "Guyer/O McKinney Boyd/O Guyer/O Boyd/O"));
}

TEST_CASE("players, countries and what is counted are no teams beside scores", "[entities]") {
  CHECK_FALSE(has(found_in("Ada Moss and Ann Bell met again on Friday.\n\nMoss 6, Bell 4"), "/O"));
  CHECK_FALSE(has(found_in("Brazil 2, Argentina 1"), "/O"));
  CHECK_FALSE(has(found_in("Page 5, Section 3"), "/O"));
  CHECK_FALSE(has(found_in("Luke 5, Mark 3"), "/O"));
  CHECK_FALSE(has(found_in("Ann Lee 6, Mary Brown 4"), "/O"));
  CHECK_FALSE(has(found_in("He lives in Flower Mound. His team lost.\n\nEagan 30, Flower Mound 21"),
                  "Flower Mound/O Eagan"));
}

TEST_CASE("names beside numbers are teams where the article tells of a game", "[entities]") {
  CHECK(has(found_in("The hockey season began.\n\nGuyer 14-7 Boyd"), "Guyer/O Boyd/O"));
  CHECK(has(found_in("The season began.\n\nLyon 21, Rome 28"), "Lyon/O Rome/O"));
  CHECK(has(found_in("Celtic 1-0 Fitch"), "Celtic/O Fitch/O"));
  CHECK(has(found_in("Guyer 14, Fitch 7\nGuyer won at home."), "Guyer/O Fitch/O Guyer/O"));
  CHECK(has(found_in("The season began.\n\nSilver Creek 30, Box Elder 21"),
            "Silver Creek/O Box Elder/O"));
  CHECK(has(found_in("Hearts 1-0 Celtic\nRangers 2-2 Dundee"),
            "Hearts/O Celtic/O Rangers/O Dundee/O"));
}

TEST_CASE("temperatures, votes and verses are no scores", "[entities]") {
  CHECK(found_in("Weather\n\nParis 21, Rome 28\n\nLondon 18, Madrid 30") ==
        "Paris/L Rome/L London/L Madrid/L ");
  CHECK_FALSE(has(found_in("Leave 52, Remain 48"), "/O"));
  CHECK_FALSE(has(found_in("Voters chose.\nLake 51, Fitch 49\nHolt 60, Eagan 40"), "Lake/O"));
  CHECK(has(found_in("Psalm 23, Luke 15\nHebrews 11, James 2"), "Psalm 23/X"));
  CHECK_FALSE(has(found_in("The season began.\nVOL 19, NO. 5.\nWard 5, Precinct 3"), "/O"));
  CHECK_FALSE(has(found_in("Moss 6-4 Bell\nFitch 7-5 Holt"), "Moss/O"));
}

TEST_CASE("players by their full names stand beside scores", "[entities]") {
  CHECK(has(found_in("The season began.\n\nIga Mossek 6-4 Aryna Bellenka"),
            "Iga Mossek/P Aryna Bellenka/P"));
}

}  // namespace
}  // namespace dateline
