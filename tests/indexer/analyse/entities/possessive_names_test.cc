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

TEST_CASE("a person's possessive is no firm", "[entities]") {
  CHECK(consistent("They met Rose McDonald. McDonald's house is blue.",
                   {{"Rose McDonald", kPerson}, {"McDonald", kPerson}}) ==
        "Rose McDonald/P McDonald/P ");
  CHECK(consistent("They like Kohl's speech.", {{"Kohl", kPerson}}) == "Kohl/P ");
  CHECK(consistent("They like Kohl's and Lowe's.", {{"Kohl", kPerson}}) == "Kohl's/O Lowe's/O ");
}

}  // namespace
}  // namespace dateline
