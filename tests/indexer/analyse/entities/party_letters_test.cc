#include "indexer/analyse/entities/party_letters.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("behind a party's letter and a dash is where somebody was elected", "[entities]") {
  CHECK(consistent("Then Ada Isk, R-Tudel, left.", {{"Ada Isk", kPerson}, {"R-Tudel", kPerson}}) ==
        "Ada Isk/P Tudel/L ");
  CHECK(consistent("Then Ada Isk, D.-Tudel, left.",
                   {{"Ada Isk", kPerson}, {"D.-Tudel", kPerson}}) == "Ada Isk/P Tudel/L ");
  CHECK(consistent("Then Ada Isk, D-Tudel, left.",
                   {{"Ada Isk", kPerson}, {"D", kOther}, {"Tudel", kPerson}}) ==
        "Ada Isk/P Tudel/L ");
  CHECK(consistent("Then Ada Isk, D-Tudel, left.", {{"Ada Isk", kPerson}, {"Tudel", kPerson}}) ==
        "Ada Isk/P Tudel/L ");
}

TEST_CASE("but not where nobody stands in front, nor D-Day", "[entities]") {
  CHECK(consistent("Then in May, R-Tudel left.", {{"R-Tudel", kPerson}}) == "R-Tudel/P ");
  CHECK(consistent("Then Ada Isk, D-Day hero, left.", {{"Ada Isk", kPerson}, {"D-Day", kOther}}) ==
        "Ada Isk/P D-Day/X ");
}

}  // namespace
}  // namespace dateline
