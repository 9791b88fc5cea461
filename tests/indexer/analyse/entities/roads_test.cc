#include "indexer/analyse/entities/roads.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a road is nobody", "[entities]") {
  CHECK(consistent("They met off Bo Merro Drive.", {{"Bo Merro Drive", kPerson}}) ==
        "Bo Merro Drive/L ");
  CHECK(consistent("They saw Bo Merro Crescent.", {{"Bo Merro Crescent", kPerson}}) ==
        "Bo Merro Crescent/L ");
  CHECK(consistent("They saw Mr. Bo Drive.", {{"Bo Drive", kPerson}}) == "Bo Drive/P ");
}

TEST_CASE("a road by a surname is one where somebody lives", "[entities]") {
  CHECK(consistent("Ann Ray (30) of Bo Lane, Tudel was fined.",
                   {{"Ann Ray", kPerson}, {"Bo Lane", kPerson}, {"Tudel", kPerson}}) ==
        "Ann Ray/P Bo Lane/L Tudel/L ");
  CHECK(consistent("Ann Ray, 30, of Bo Close, was fined.",
                   {{"Ann Ray", kPerson}, {"Bo Close", kPerson}}) == "Ann Ray/P Bo Close/L ");
  CHECK(consistent("She lives in Bo Grove.", {{"Bo Grove", kPerson}}) == "Bo Grove/L ");
  CHECK(consistent("A son of Bo Lane, Tudel left.", {{"Bo Lane", kPerson}, {"Tudel", kPerson}}) ==
        "Bo Lane/P Tudel/P ");
  CHECK(consistent("They met Bo Close on Friday.", {{"Bo Close", kPerson}}) == "Bo Close/P ");
}

}  // namespace
}  // namespace dateline
