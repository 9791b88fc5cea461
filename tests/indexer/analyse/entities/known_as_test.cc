#include "indexer/analyse/entities/known_as.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("words behind a name say that it is another name of somebody", "[entities]") {
  CHECK(known_so(", as he is known, left.") == KnownSo::kHe);
  CHECK(known_so(",\" as she was affectionately called") == KnownSo::kShe);
  CHECK(known_so(", as it is known") == KnownSo::kNo);
  CHECK(known_so(", as he is old") == KnownSo::kNo);
  CHECK(known_so(" as he is known") == KnownSo::kNo);
  CHECK(known_so(", as he is") == KnownSo::kNo);
  CHECK(known_so(", as he is often") == KnownSo::kNo);
  CHECK(known_so("") == KnownSo::kNo);
  CHECK(is_known_so(", as", " is popularly known"));
  CHECK_FALSE(is_known_so(", as", " is popular"));
  CHECK_FALSE(is_known_so(" as", " is known"));
  CHECK_FALSE(is_known_so(", whereas", " is known"));
  CHECK_FALSE(is_known_so("", ""));
}

TEST_CASE("a name by which somebody is known is his wherever it stands", "[entities]") {
  CHECK(found_in("Prime Minister Bo Okafor spoke on Monday. BNO, as he is known, left. BNO won.") ==
        "Bo Okafor/P Bo Okafor/P Bo Okafor/P ");
  CHECK(found_in("Mikheil Okafor won on Monday. Johnny, as Okafor is known, smiled.") ==
        "Mikheil Okafor/P Mikheil Okafor/P Mikheil Okafor/P ");
  // A woman's is not a man's.
  CHECK(found_in("Peter Okafor won the vote on Monday. Johnny, as she is known, smiled.") ==
        "Peter Okafor/P Johnny/P ");
  // Somebody else's name stays that.
  CHECK(found_in("Peter Okafor met Misha Brown on Monday. Misha, as Okafor is known, smiled.") ==
        "Peter Okafor/P Misha Brown/P Misha Brown/P Peter Okafor/P ");
}

TEST_CASE("a nickname in quotes right behind a name is that person's", "[entities]") {
  CHECK(is_nickname_in_quotes("met Ado Merro \xE2\x80\x98", "Ado Merro", "\xE2\x80\x99 in"));
  CHECK(is_nickname_in_quotes("met Ado Merro \"", "Ado Merro", "\"."));
  CHECK_FALSE(is_nickname_in_quotes("the novel of Ado Merro \"", "Ado Merro", "\"."));
  CHECK_FALSE(is_nickname_in_quotes("He calls Ado Merro \"", "Ado Merro", "\"."));
  CHECK_FALSE(is_nickname_in_quotes("met Ado Merro \"", "Ado Merro", "\" was filmed"));
  CHECK_FALSE(is_nickname_in_quotes("met Ado Merro \"", "Ado Merro", "\" songs"));
  CHECK_FALSE(is_nickname_in_quotes("told Ado Merro \"", "Merro", " left\""));
  CHECK_FALSE(is_nickname_in_quotes("met Ado Merro and \"", "Merro", "\"."));
  CHECK(found_in("Pushpa Kamal Dahal \"Prachanda\" spoke on Monday.") ==
        "Pushpa Kamal Dahal/P Pushpa Kamal Dahal/P ");
  CHECK(found_in("Ada Okafor Merro \"Tuku\" spoke on Monday. Tuku left.") ==
        "Ada Okafor Merro/P Ada Okafor Merro/P Ada Okafor Merro/P ");
  CHECK(has(found_in("Leaders met Pushpa Kamal Dahal \"Prachanda\" on Monday."),
            "Pushpa Kamal Dahal/P"));
  CHECK(has(found_in("Stephen King \"Carrie\" spoke on Monday."), "Carrie/P"));
  CHECK(is_known_as("Ado Merro, aka, ", "Merro"));
  CHECK(is_known_as("Ado Merro, otherwise called \"", "Merro"));
  CHECK_FALSE(is_known_as("Ado Merro, called ", "Merro"));
}

}  // namespace
}  // namespace dateline
