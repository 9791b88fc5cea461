#include "indexer/analyse/entities/town_firms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("a firm that has a town's name is told by what it does", "[entities]") {
  for (const char* text :
       {"So then Tudel cut its profit forecast.", "So then Tudel raised its dividend.",
        "So then Tudel said first-half profit rose.", "So then Tudel posted a net profit.",
        "So then Tudel's shareholders met.", "So then Tudel, the biggest grocer, fell.",
        "Then the retailer Tudel fell.", "So then Tudel (NYSE: TUD) fell."}) {
    INFO(text);
    CHECK(consistent(text, {{"Tudel", kPlace}}) == "Tudel/O ");
  }
}

TEST_CASE("what towns have as well makes no firm", "[entities]") {
  for (const char* text :
       {"So then Tudel shares fell.", "Then shares in Tudel fell.",
        "So then Tudel raised its sales tax.", "So then Tudel cut its budget.",
        "So then Tudel, the chain of islands, fell.",
        "So then Tudel said sales to them were legal.", "So then Tudel's first-quarter sales fell.",
        "So then Public Tudel (NYSE: TUD) fell.", "So then Public-Tudel (NYSE: TUD) fell.",
        "So then Tudel posted a note."}) {
    INFO(text);
    CHECK(consistent(text, {{"Tudel", kPlace}}) == "Tudel/L ");
  }
  CHECK(consistent("Then Kenya cut its profit forecast.", {{"Kenya", kPlace}}) == "Kenya/L ");
}

TEST_CASE("a firm is so throughout the article, but for where something is", "[entities]") {
  CHECK(consistent("So then Tudel cut its profit forecast. Shares in Tudel fell. It is in Tudel.",
                   {{"Tudel", kPlace}, {"Tudel", kPlace}, {"Tudel", kPlace}}) ==
        "Tudel/O Tudel/O Tudel/L ");
  CHECK(consistent("Tudel, Houston - So then Tudel cut its dividend.",
                   {{"Tudel", kPlace}, {"Houston", kPlace}, {"Tudel", kPlace}}) ==
        "Tudel/L Houston/L Tudel/O ");
}

TEST_CASE("what a town's council decides and a town lives on makes no firm", "[entities]") {
  for (const char* text : {"So then Tudel raised its sales tax forecast.",
                           "So then Tudel cut its tax revenue forecast.",
                           "So then Tudel raised its sales forecast, the mayor said.",
                           "So then Tudel said revenue rose on parking fees."}) {
    INFO(text);
    CHECK(consistent(text, {{"Tudel", kPlace}}) == "Tudel/L ");
  }
  for (const char* text :
       {"So then Tudel raised its pre-tax profit forecast.", "So then Tudel said revenue rose.",
        "So then Tudel said profit rose before tax.",
        "So then Tudel raised its sales forecast. The mayor left."}) {
    INFO(text);
    CHECK(consistent(text, {{"Tudel", kPlace}}) == "Tudel/O ");
  }
}

}  // namespace
}  // namespace dateline
