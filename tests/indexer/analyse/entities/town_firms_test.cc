#include "indexer/analyse/entities/town_firms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a firm that has a town's name is told by what it does", "[entities]") {
  for (const char* text :
       {"Then Tudel cut its profit forecast.", "Then Tudel raised its dividend.",
        "Then Tudel said first-half profit rose.", "Then Tudel posted a net profit.",
        "Then Tudel's shareholders met.", "Then Tudel, the biggest grocer, fell.",
        "Then the retailer Tudel fell.", "Then Tudel (NYSE: TUD) fell."}) {
    INFO(text);
    CHECK(consistent(text, {{"Tudel", kPlace}}) == "Tudel/O ");
  }
}

TEST_CASE("what towns have as well makes no firm", "[entities]") {
  for (const char* text :
       {"Then Tudel shares fell.", "Then shares in Tudel fell.", "Then Tudel raised its sales tax.",
        "Then Tudel cut its budget.", "Then Tudel, the chain of islands, fell.",
        "Then Tudel said sales to them were legal.", "Then Tudel's first-quarter sales fell.",
        "Then Public Tudel (NYSE: TUD) fell.", "Then Tudel posted a note."}) {
    INFO(text);
    CHECK(consistent(text, {{"Tudel", kPlace}}) == "Tudel/L ");
  }
  CHECK(consistent("Then Kenya cut its profit forecast.", {{"Kenya", kPlace}}) == "Kenya/L ");
}

TEST_CASE("a firm is so throughout the article, but for where something is", "[entities]") {
  CHECK(consistent("Then Tudel cut its profit forecast. Shares in Tudel fell. It is in Tudel.",
                   {{"Tudel", kPlace}, {"Tudel", kPlace}, {"Tudel", kPlace}}) ==
        "Tudel/O Tudel/O Tudel/L ");
  CHECK(consistent("Tudel, Houston - Then Tudel cut its dividend.",
                   {{"Tudel", kPlace}, {"Houston", kPlace}, {"Tudel", kPlace}}) ==
        "Tudel/L Houston/L Tudel/O ");
}

}  // namespace
}  // namespace dateline
