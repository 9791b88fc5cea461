#include "indexer/analyse/entities/possessive_names.h"

#include <catch2/catch.hpp>

#include "indexer/analyse/entities/name_forms.h"
#include "tests/indexer/analyse/entities/made_consistent.h"

namespace dateline {
namespace {

TEST_CASE("an apostrophe and s that a name ends with stay", "[entities]") {
  CHECK(clean_name("Moody's") == "Moody's");
  CHECK(clean_name("Standard and Poor\u2019s") == "Standard and Poor\u2019s");
  CHECK(clean_name("St. John's") == "St. John's");
  CHECK(clean_name("Boeing's") == "Boeing");
  CHECK(clean_name("Merrow\u2019s") == "Merrow");
  CHECK(ends_in_own_s("McDonald's"));
  CHECK_FALSE(ends_in_own_s("McDonald's Corp"));
  CHECK_FALSE(ends_in_own_s("'s"));
  CHECK_FALSE(ends_in_own_s(""));
}

TEST_CASE("firms whose names end as possessives do are found", "[entities]") {
  CHECK(consistent("They like McDonald's burgers.", {{"McDonald", kPerson}}) == "McDonald's/O ");
  CHECK(consistent("It was cut by Moody\u2019s there.", {}) == "Moody\u2019s/O ");
  CHECK(consistent("It asked Moody's Investors here.",
                   {{"Moody's Investors", EntityType::kOrganisation}}) == "Moody's Investors/O ");
}

TEST_CASE("a firm that is clear once is the firm before any noun", "[entities]") {
  CHECK(consistent("They like Wendy's burgers. Wendy's said so.", {{"Wendy", kPerson}}) ==
        "Wendy's/O Wendy's/O ");
  CHECK(consistent("They like Wendy's burgers.", {{"Wendy", kPerson}}) == "Wendy/P ");
  CHECK(consistent("They met Rose McDonald. McDonald's said so. McDonald's house is blue.",
                   {{"Rose McDonald", kPerson}, {"McDonald", kPerson}, {"McDonald", kPerson}}) ==
        "Rose McDonald/P McDonald's/O McDonald/P ");
}

TEST_CASE("a longer name with such a word is the firm before any noun", "[entities]") {
  constexpr EntityType kFirm = EntityType::kOrganisation;
  CHECK(consistent("They like Papa John's shares.", {{"Papa John", kPerson}}) == "Papa John's/O ");
  CHECK(consistent("They like Victoria's Secret shares.", {{"Victoria", kPlace}}) ==
        "Victoria's Secret/O ");
  CHECK(consistent("They like Victoria's secret lake.", {{"Victoria", kPlace}}) == "Victoria/L ");
  CHECK(consistent("They like Domino's Pizza Group plc here. It is Domino's hope.",
                   {{"Domino", kPerson}, {"Pizza Group plc", kFirm}, {"Domino", kPerson}}) ==
        "Domino's Pizza Group plc/O Domino's/O ");
  CHECK(consistent("They like Dick's Goods here.", {{"Dick", kPerson}}) == "Dick/P ");
  CHECK(clean_name("Papa John's") == "Papa John's");
  CHECK(clean_name("Ann John's") == "Ann John");
}

TEST_CASE("a ticker and a chief executive stand behind firms", "[entities]") {
  CHECK(consistent("They like Wendy's (WEN; Buy) there.", {{"Wendy", kPerson}}) == "Wendy's/O ");
  CHECK(consistent("They like Wendy's chief executive there.", {{"Wendy", kPerson}}) ==
        "Wendy's/O ");
  CHECK(consistent("They say Wendy's now expects it.", {{"Wendy", kPerson}}) == "Wendy's/O ");
  CHECK(consistent("They say Wendy's now ten.", {{"Wendy", kPerson}}) == "Wendy/P ");
  CHECK(consistent("They say Wendy's did well. They met Wendy.",
                   {{"Wendy", kPerson}, {"Wendy", kPerson}}) == "Wendy/P Wendy/P ");
  CHECK(consistent("They like Wendy's (old) house.", {{"Wendy", kPerson}}) == "Wendy/P ");
  CHECK(consistent("They like Wendy's chief of staff.", {{"Wendy", kPerson}}) == "Wendy/P ");
  CHECK(consistent("They like Mr. McDonald's house.", {{"McDonald", kPerson}}) == "McDonald/P ");
}

TEST_CASE("a firm in 's is called without it as well", "[entities]") {
  CHECK(consistent("They like Levi's and Lowe's. Then Levi fell.",
                   {{"Levi", kPerson}, {"Lowe", kPerson}, {"Levi", kPerson}}) ==
        "Levi's/O Lowe's/O Levi/O ");
  CHECK(consistent("They like Levi's and Lowe's. Then Mr. Levi fell.",
                   {{"Levi", kPerson}, {"Lowe", kPerson}, {"Levi", kPerson}}) ==
        "Levi's/O Lowe's/O Levi/P ");
}

TEST_CASE("a person's possessive is no firm", "[entities]") {
  CHECK(consistent("They met Rose McDonald. McDonald's house is blue.",
                   {{"Rose McDonald", kPerson}, {"McDonald", kPerson}}) ==
        "Rose McDonald/P McDonald/P ");
  CHECK(consistent("They like Kohl's speech.", {{"Kohl", kPerson}}) == "Kohl/P ");
  CHECK(consistent("They like Kohl's and Lowe's.", {{"Kohl", kPerson}}) == "Kohl's/O Lowe's/O ");
}

}  // namespace
}  // namespace dateline
