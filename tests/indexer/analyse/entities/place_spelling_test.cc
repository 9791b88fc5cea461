#include "indexer/analyse/entities/place_spelling.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("a place is known by its words however they are parted", "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  CHECK(find_place_spelled_otherwise(lexicon, "Port-of-Spain") ==
        lexicon.find_phrase("Port of Spain"));
  CHECK(find_place_spelled_otherwise(lexicon, "Hongkong") == lexicon.find_phrase("Hong Kong"));
  CHECK(find_place_spelled_otherwise(lexicon, "Nosuchtown") == nullptr);
  CHECK(find_place_spelled_otherwise(lexicon, "") == nullptr);
}

TEST_CASE("a place is known by other spellings of its saint, its article and its letters",
          "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  const auto spelled = [&](std::string_view form) {
    return find_place_spelled_otherwise(lexicon, form);
  };
  CHECK(spelled("St Louis") == lexicon.find_phrase("St. Louis"));
  CHECK(spelled("St. Nazaire") == lexicon.find_phrase("Saint-Nazaire"));
  CHECK(spelled("Mazar-e-Sharif") == lexicon.find_phrase("Mazar-i-Sharif"));
  CHECK(spelled("Port au Prince") == lexicon.find_phrase("Port-au-Prince"));
  CHECK(spelled("Aarhus") == lexicon.find_phrase("Arhus"));
  CHECK(spelled("Koeln") == lexicon.find_phrase("Koln"));
  CHECK(spelled("Ajdabiyah") == lexicon.find_phrase("Ajdabiya"));
  CHECK(spelled("St Nosuchsaint") == nullptr);
  CHECK(spelled("Nosuch-e-Town") == nullptr);
  CHECK(spelled("Amarah") == nullptr);  // Amara is a division elsewhere
}

TEST_CASE("a part of a hyphened name is no place of its own", "[entities]") {
  CHECK(countries_of("He lives in Port-of-Spain, and she was born in Port-of-Spain.") == "TT ");
  CHECK_FALSE(has(countries_of("They met at Villeneuve-de-France on Monday."), "FR"));
  CHECK(has(countries_of("The Franco-German talks were held in Lyon."), "FR"));
}

TEST_CASE("the plural of capital letters is no town that is spelt so", "[entities]") {
  CHECK(countries_of("They met in VAs on Monday, and in VAs again.").empty());
  CHECK(countries_of("They met in Vas on Monday, and in Vas again.") == "HU ");
  CHECK(countries_of("They met in VAS on Monday, and in VAS again.") == "HU ");
}

}  // namespace
}  // namespace dateline
