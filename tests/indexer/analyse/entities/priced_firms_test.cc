#include "indexer/analyse/entities/priced_firms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a word in front of a ticker and a price is a firm", "[entities]") {
  CHECK(consistent("Then Bokoro (BOK) 1,028.50p 1.43% Tando (TAND) 45p fell.",
                   {{"Bokoro", kPerson}, {"BOK", EntityType::kOrganisation}}) ==
        "Bokoro/O Tando/O ");
  CHECK(consistent("Then Bokoro (BOK) spoke.",
                   {{"Bokoro", kPerson}, {"BOK", EntityType::kOrganisation}}) == "Bokoro/P BOK/O ");
  CHECK(consistent("Then Bokoro (BOK) $3.2 million was spent.",
                   {{"Bokoro", EntityType::kOther}, {"BOK", EntityType::kOrganisation}}) ==
        "Bokoro/X BOK/O ");
}

TEST_CASE("a word that begins a sentence and moves by a sum is a firm", "[entities]") {
  CHECK(consistent("Bokoro climbed $2.99 to $30.93 on Monday.", {}) == "Bokoro/O ");
  CHECK(consistent("Bokoro lost 2p.", {}) == "Bokoro/O ");
  CHECK(consistent("Bokoro lost $2 on Monday.", {}) == "");
  CHECK(consistent("Kenya lost 2p.", {}) == "");
  CHECK(consistent("Shares fell. Bokoro slid 5 percent.", {}) == "Bokoro/O ");
  CHECK(consistent("Then rain fell. Bokoro slid 5 percent.", {}) == "");
  CHECK(consistent("Brent fell 20 cents.", {}) == "");
}

TEST_CASE("a broker and the firm that it rates are firms", "[entities]") {
  CHECK(consistent("Bokoro cut Tando to 'sell' on Monday.", {}) == "Bokoro/O Tando/O ");
  CHECK(consistent("Bokoro cut Tando to pieces.", {}) == "");
}

}  // namespace
}  // namespace dateline
