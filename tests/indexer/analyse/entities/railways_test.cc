#include "indexer/analyse/entities/railways.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("a railroad named for towns is one organisation", "[entities]") {
  CHECK(has(found_in("He rode on the Chicago, Milwaukee and St. Paul railroad to town."),
            "Chicago, Milwaukee and St. Paul/O"));
  CHECK(has(found_in("They sold the Cincinnati and Toledo railroad to him."),
            "Cincinnati and Toledo/O"));
  CHECK_FALSE(has(found_in("They went by the Cincinnati and Toledo railway stations at noon."),
                  "Cincinnati and Toledo"));
  CHECK_FALSE(
      has(found_in("He wrote of Cincinnati and Toledo railroad men."), "Cincinnati and Toledo"));
  CHECK_FALSE(has(
      found_in("The New York State Thruway Authority and Metro North Railroad are working on it."),
      "Authority and"));
  CHECK_FALSE(
      has(found_in("It crosses the Canada and Mexico railway there."), "Canada and Mexico"));
}

TEST_CASE("a known road is told by its trains and stations", "[entities]") {
  CHECK(has(found_in("He rode on the Atchison, Topeka and Santa Fe passenger train to town."),
            "Atchison, Topeka and Santa Fe/O"));
  CHECK(
      has(found_in("The Louisville and Nashville train was late."), "Louisville and Nashville/O"));
  CHECK(has(found_in("There were scenes around the Baltimore and Ohio Station."),
            "Baltimore and Ohio/O"));
  CHECK(has(found_in("He had worked for the Boston and Maine for years."), "Boston and Maine/O"));
  CHECK_FALSE(has(found_in("The Boston and Maine delegates came."), "Boston and Maine"));
  CHECK_FALSE(has(found_in("He has lived in Boston and Maine for years."), "Boston and Maine"));
  CHECK_FALSE(has(found_in("A train between Boston and Maine station stops was late."),
                  "Boston and Maine"));
}

TEST_CASE("towns, states and rivers before other words are no road", "[entities]") {
  for (const std::string text :
       {"London and South Korea express regret over the treaty.",
        "New Zealand and Western Australia line up in the final.",
        "St. Louis and San Diego engineer Bo Ray met.",
        "Minneapolis and St. Louis employees will get a raise, the mayors of both cities said.",
        "Louisville and Nashville road games were lost.", "Boston and Albany train police dogs.",
        "Fish swim up the Delaware and Hudson in spring.",
        "The ferry service linked the Missouri and Texas.",
        "The Delhi and Ambala railway divisions cancelled 40 trains.",
        "The Sydney and Melbourne railway corridor was closed."}) {
    INFO(text);
    CHECK_FALSE(has(found_in(text), " and "));
  }
}

}  // namespace
}  // namespace dateline
