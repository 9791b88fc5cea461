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
  CHECK_FALSE(has(found_in("He lives in Flower Mound. He lost.\n\nEagan 30, Flower Mound 21"),
                  "Flower Mound/O Eagan"));
}

}  // namespace
}  // namespace dateline
