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
  for (const std::string behind :
       {", 33, left", ", who left", " said so", " died", " was born", " is 30"})
    CHECK(consistent("Then Bo Drive" + behind + ".", {{"Bo Drive", kPerson}}) == "Bo Drive/P ");
  CHECK(consistent("They saw Mr. Bo Drive. Then Bo Drive left.",
                   {{"Bo Drive", kPerson}, {"Bo Drive", kPerson}}) == "Bo Drive/P Bo Drive/P ");
  CHECK(has(consistent("They saw Bo Drive. Drive was well.", {{"Bo Drive", kPerson}}),
            "Bo Drive/P "));
  CHECK(consistent("They saw Bo Drive. The Drive was shut.", {{"Bo Drive", kPerson}}) ==
        "Bo Drive/L ");
}

TEST_CASE("a road by a surname is one where somebody lives", "[entities]") {
  CHECK(consistent("Ann Ray (30) of Bo Lane, Tudel was fined.",
                   {{"Ann Ray", kPerson}, {"Bo Lane", kPerson}, {"Tudel", kPerson}}) ==
        "Ann Ray/P Bo Lane/L Tudel/L ");
  CHECK(consistent("Fans (30) of Bo Close left.", {{"Bo Close", kPerson}}) == "Bo Close/P ");
  CHECK(consistent("She lives at Bo Grove.", {{"Bo Grove", kPerson}}) == "Bo Grove/L ");
  CHECK(consistent("She lives in Bo Grove, Tudel.", {{"Bo Grove", kPerson}}) == "Bo Grove/L ");
  CHECK(consistent("She lives in Bo Grove's house.", {{"Bo Grove", kPerson}}) == "Bo Grove/P ");
  CHECK(consistent("She lives on Bo Grove's farm.", {{"Bo Grove", kPerson}}) == "Bo Grove/P ");
  CHECK(consistent("They met off Bo Lane.", {{"Bo Lane", kPerson}}) == "Bo Lane/P ");
  CHECK(consistent("A son of Bo Lane, Tudel left.", {{"Bo Lane", kPerson}, {"Tudel", kPerson}}) ==
        "Bo Lane/P Tudel/P ");
  CHECK(consistent("They met Bo Close on Friday.", {{"Bo Close", kPerson}}) == "Bo Close/P ");
  CHECK(consistent("She lives at Bo Lane. Then Lane left.",
                   {{"Bo Lane", kPerson}, {"Lane", kPerson}}) == "Bo Lane/P Lane/P ");
}

TEST_CASE("a number before a road's name is a house's", "[entities]") {
  for (const std::string road : {"It stood at 12 Bo Lane.", "She left from 12a Bo Lane in haste.",
                                 "Ann, 12 Bo Lane, Tudel, left."})
    CHECK(consistent(road, {{"Bo Lane", kPerson}}) == "Bo Lane/L ");
  for (const std::string person :
       {"In 1998 Bo Lane left.", "In 98 Bo Lane left.", "Then No. 12 Bo Lane left.",
        "The top 10 Bo Lane films.", "On May 3, 2012 Bo Lane left.", "Aged 45 Bo Lane left.",
        "Out: 11 Ann, 12 Bo Lane, 13 Peter.", "Then of 12 Bo Lane films one was his."})
    CHECK(consistent(person, {{"Bo Lane", kPerson}}) == "Bo Lane/P ");
}

TEST_CASE("a road's last word behind a house number belongs to the place", "[entities]") {
  CHECK(consistent("He lives at 1152 White Plains Rd in town.", {{"White Plains", kPlace}}) ==
        "White Plains Rd/L ");
  for (const std::string count : {"In 2010 White Plains Drive met.",
                                  "More than 200 White Plains "
                                  "Drive men met.",
                                  "The 200 White Plains Drive to End Cold."})
    CHECK(consistent(count, {{"White Plains", kPlace}}) == "White Plains/L ");
  CHECK(consistent("In White Plains Rd was cut off.", {{"White Plains", kPlace}}) ==
        "White Plains/L ");
}

}  // namespace
}  // namespace dateline
