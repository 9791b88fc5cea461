#include "indexer/analyse/entities/priced_firms.h"

#include <catch2/catch.hpp>
#include <vector>

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

TEST_CASE("a sum behind letters in brackets is a share's where shares are spoken of",
          "[entities]") {
  const std::vector<Given> wine = {{"Bokoro", kPerson}, {"BOK", EntityType::kOrganisation}};
  CHECK(consistent("Then Bokoro (BOK) $9 a bottle.", wine) == "Bokoro/P BOK/O ");
  CHECK(consistent("Stocks fell. Shares fell. Then Bokoro (BOK) $9 lost.", wine) == "Bokoro/O ");
  CHECK(consistent("Shares of Houston (HOU) $59 a seat.", {{"Houston", kPlace}}) == "Houston/L ");
  CHECK(consistent("Then Bokoro (KENYA) 90p a cup.", {{"KENYA", kPlace}}) == "KENYA/L ");
}

TEST_CASE("a word that begins a sentence and moves by a sum is a firm", "[entities]") {
  CHECK(consistent("Stocks fell. Bokoro climbed $2.99 to $30.93 on Monday.", {}) == "Bokoro/O ");
  CHECK(consistent("Stocks fell. Bokoro lost 2p.", {}) == "Bokoro/O ");
  CHECK(consistent("Stocks fell. Bokoro lost $2 on Monday.", {}) == "");
  CHECK(consistent("Stocks fell. Kenya lost 2p.", {}) == "");
  CHECK(consistent("Stocks fell. Shares fell. Bokoro slid 5 percent.", {}) == "Bokoro/O ");
  CHECK(consistent("Then rain fell. Bokoro lost 2p.", {}) == "");
  CHECK(consistent("Then rain fell. Bokoro slid 5 percent.", {}) == "");
  CHECK(consistent("Stocks fell. Brent fell 20 cents.", {}) == "");
}

TEST_CASE("goods, figures and what the article writes small are no firms", "[entities]") {
  CHECK(consistent("Petrol rose 4p. Turnover rose 4p. Cardano rose 4p.", {}) == "");
  CHECK(consistent("Treasuries fell 3 percent as traders fled.", {}) == "");
  CHECK(consistent("Bokoro rose 4p. The bokoro is a plum.", {}) == "");
}

TEST_CASE("a broker and the firm that it rates are firms", "[entities]") {
  CHECK(consistent("Bokoro cut Tando to 'sell' on Monday.", {}) == "Bokoro/O Tando/O ");
  CHECK(consistent("Bokoro cut Tando to pieces.", {}) == "");
  CHECK(consistent("Analysts cut Tando to 'sell' on Monday.", {}) == "Tando/O ");
  CHECK(consistent("Then he raised the bokoro. Bokoro cut Tando to 'sell'.", {}) == "Tando/O ");
  CHECK(consistent("Bokoro cut Kenya to 'sell'. Bokoro cut Oil to 'sell'.", {}) ==
        "Bokoro/O Bokoro/O ");
}

}  // namespace
}  // namespace dateline
