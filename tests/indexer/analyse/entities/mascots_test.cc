#include "indexer/analyse/entities/mascots.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("girls' teams are organisations with the Lady of their names", "[entities]") {
  CHECK(has(found_in("The Lady Bulldogs beat the Lady Storm on Tuesday night."),
            "Lady Bulldogs/O Lady Storm/O"));
  const std::string coach = found_in(
      "Lady Bulldogs head basketball coach Ann Moss said that they will win. Lady "
      "Mustangs' senior Kay Bell scored.");
  CHECK(has(coach, "Lady Bulldogs/O Ann Moss/P"));
  CHECK(has(coach, "Lady Mustangs/O Kay Bell/P"));
}

TEST_CASE("lords' wives are no teams", "[entities]") {
  CHECK_FALSE(has(found_in("Lady Roberts said that she would come. Lady Jones left."), "/O"));
  CHECK_FALSE(has(found_in("Lady Rivers told guests to wait."), "/O"));
  CHECK_FALSE(has(found_in("The Lady Chapel was closed on Tuesday."), "Lady Chapel/O"));
}

TEST_CASE("a record or a score shows a team by its nickname", "[entities]") {
  const std::string found = found_in(
      "The Blue Streaks (11-10) beat the Falcons (10-8) on Friday. Coach Ray said that the Falcons "
      "were slow, and the Cyclones lost to Eastlake.");
  CHECK(has(found, "Blue Streaks/O Falcons/O"));
  CHECK(has(found, "Ray/P Falcons/O"));
  CHECK(has(found, "Cyclones/O"));
}

TEST_CASE("peoples and countries are no teams by a score", "[entities]") {
  CHECK_FALSE(has(found_in("The Germans scored twice."), "/O"));
  CHECK_FALSE(has(found_in("The Bahamas scored twice."), "/O"));
  CHECK_FALSE(has(found_in("The Senate voted for the Rivers bill."), "Rivers/O"));
}

TEST_CASE("what scores no points is no team", "[entities]") {
  CHECK_FALSE(has(found_in("The season began. The Oscars scored 20 million viewers."), "Oscars/O"));
  CHECK_FALSE(has(found_in("The season began. The Oscars scored a hit."), "Oscars/O"));
  CHECK(has(found_in("The season began. The Cyclones scored 21 points."), "Cyclones/O"));
  CHECK(has(found_in("The season began. The Cyclones scored twice."), "Cyclones/O"));
}

TEST_CASE("Our Lady's chapel is no team, nor are her boats without a game", "[entities]") {
  CHECK_FALSE(has(found_in("The Lady Chapel was burned. The Lady Boats came late."), "/O"));
  CHECK_FALSE(has(found_in("The Lady Bulldogs won. The Lady Chapel was burned."), "Chapel/O"));
}

}  // namespace
}  // namespace dateline
