#include "indexer/analyse/entities/body_towns.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("a firm's first word is no small town, and no person's", "[entities]") {
  for (const std::string firm : {"Apollo Global Management", "Barry Callebaut", "Orion Pictures",
                                 "Allen & Overy", "Harper International Inc"}) {
    INFO(firm);
    CHECK(countries_of("Shares of " + firm + " fell on Monday.").empty());
  }
}

TEST_CASE("a town's police, clubs and hospitals are of its country", "[entities]") {
  CHECK(countries_of("Tamworth Police closed the road.") == "GB ");
  CHECK(countries_of("The Nairobi Hospital was full.") == "KE ");
  CHECK(countries_of("Norilsk Nickel cut its forecast.") == "RU ");
  CHECK(countries_of("Bradford City won 2-1.") == "GB ");
  CHECK(countries_of("The Cleveland Clinic was full.") == "US ");
  CHECK_FALSE(has(countries_of("The Oriental Bank was shut."), "MA"));
}

TEST_CASE("a firm that has the name of a town which the text names is of that town", "[entities]") {
  CHECK(has(countries_of("Orangeville Holdings is closing its mill. The mill in Orangeville had "
                         "work for fifty men."),
            "CA"));
}

TEST_CASE("firms with a town's name that are not of it", "[entities]") {
  CHECK(countries_of("Tata Motors made a loss.") == "IN ");
  CHECK(countries_of("Berkshire Hathaway made a profit.") == "US ");
  CHECK(countries_of("Rio Tinto made a profit.").empty());
}

TEST_CASE("a building is in the city whose name it has", "[entities]") {
  CHECK(countries_of("The meeting at the Kigali Convention Centre ended.") == "RW ");
  CHECK(countries_of("Flights from Mumbai Airport were late.") == "IN ");
  CHECK(countries_of("A crash on London Road blocked traffic.").empty());
  CHECK_FALSE(has(countries_of("The boat left Grays Harbor."), "GB"));
}

TEST_CASE("a firm by its founder's name is in no town", "[entities]") {
  CHECK_FALSE(has(countries_of("Shares of John Houston fell in London. The retailer John Houston "
                               "closed on Monday."),
                  "US"));
  CHECK(countries_of("Karen Millen sales rose 4 percent.").empty());
}

TEST_CASE("a surname behind a small town's name makes no body of that town", "[entities]") {
  CHECK(countries_of("Afif Hossain 39 (22)").empty());
  CHECK(has(countries_of("Afif Hossain is a firm in Afif, the town in the desert. Police in Afif "
                         "said so."),
            "SA"));
}

}  // namespace
}  // namespace dateline
