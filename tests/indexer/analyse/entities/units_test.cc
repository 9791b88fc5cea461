#include "indexer/analyse/entities/units.h"

#include <catch2/catch.hpp>

#include "tests/support/random.h"

namespace dateline {
namespace {

std::vector<std::string> forms(std::string_view text) {
  std::vector<Unit> units;
  split_units(text, units);
  std::vector<std::string> list;
  for (const Unit& unit : units) list.emplace_back(text.substr(unit.begin, unit.end - unit.begin));
  return list;
}

std::vector<std::string> sentence_starts(std::string_view text) {
  std::vector<Unit> units;
  split_units(text, units);
  std::vector<std::string> list;
  for (const Unit& unit : units) {
    if (unit.is(kUnitSentenceStart))
      list.emplace_back(text.substr(unit.begin, unit.end - unit.begin));
  }
  return list;
}

TEST_CASE("points of initials and abbreviations stay with their word", "[entities]") {
  CHECK(forms("Mr. J. K. Ode of the U.S. Army.") ==
        std::vector<std::string>{"Mr.", "J.", "K.", "Ode", "of", "the", "U.S.", "Army", "."});
  CHECK(forms("Jno. Ode.") == std::vector<std::string>{"Jno.", "Ode", "."});
}

TEST_CASE("possessives part from the name, inner apostrophes do not", "[entities]") {
  CHECK(forms("O'Brien's N'Djamena") == std::vector<std::string>{"O'Brien", "'", "s", "N'Djamena"});
  CHECK(forms("Zoë’s hat") == std::vector<std::string>{"Zoë", "’", "s", "hat"});
}

TEST_CASE("hyphens part words and numbers keep their commas", "[entities]") {
  CHECK(forms("U.S.-led 1,500") == std::vector<std::string>{"U.S.", "-", "led", "1,500"});
}

TEST_CASE("a title's point ends no sentence, a full stop does", "[entities]") {
  CHECK(sentence_starts("He met Gov. Ann Lee. She left. The end") ==
        std::vector<std::string>{"He", "She", "The"});
}

TEST_CASE("a point behind a short form ends a sentence", "[entities]") {
  CHECK(sentence_starts("He left C&W. Moro is on 3G. Ray has B1. Lee") ==
        std::vector<std::string>{"He", "Moro", "Ray", "Lee"});
  CHECK(sentence_starts("He left the C.&O. Line and J. Lee") == std::vector<std::string>{"He"});
}

TEST_CASE("units lie in order, inside the text, on whole characters", "[entities]") {
  const std::string text =
      "Ünïcode \xE2\x80\x9CQuoted\xE2\x80\x9D \xFF\xC3 broken, \xE4\xB8\xAD\xE6\x96\x87 end";
  std::vector<Unit> units;
  split_units(text, units);
  std::size_t at = 0;
  for (const Unit& unit : units) {
    CHECK(unit.begin >= at);
    CHECK(unit.end > unit.begin);
    at = unit.end;
  }
  CHECK(at <= text.size());
}

TEST_CASE("case and diacritics do not change the folded hash", "[entities]") {
  std::vector<Unit> units;
  split_units("São SAO sao", units);
  CHECK(units[0].folded == units[1].folded);
  CHECK(units[1].folded == units[2].folded);
  CHECK(units[0].exact != units[2].exact);
}

TEST_CASE("a headline in capitals is known as one", "[entities]") {
  std::vector<Unit> units;
  split_units("MAYOR OPENS NEW BRIDGE\n\nThe mayor came.", units);
  CHECK(units[0].is(kUnitCapsText));
  CHECK_FALSE(units[4].is(kUnitCapsText));
}

TEST_CASE("a word's hashes are those of its form, whatever stands behind it", "[entities]") {
  Random random(3);
  const std::string_view letters = "abzAZ";
  for (int round = 0; round < 4000; ++round) {
    std::string word;
    for (std::size_t k = 1 + random.below(6); k > 0; --k) {
      word += letters[random.below(letters.size())];
    }
    for (const std::string_view behind :
         {"", " ", ", x", "\n", ". ", ".", "'s", "'a", "9", "-b", "\"", "é", "’s"}) {
      const std::string text = word + std::string(behind);
      std::vector<Unit> units;
      split_units(text, units);
      const std::string form = text.substr(units[0].begin, units[0].end - units[0].begin);
      INFO(text);
      REQUIRE(units[0].folded == hash_folded(fold_unit(form)));
      REQUIRE(units[0].exact == hash_exact(form));
      REQUIRE(units[0].is(kUnitWord));
      const bool has_upper = form.find_first_of("AZ") != std::string::npos;
      REQUIRE(units[0].is(kUnitHasUpper) == has_upper);
      REQUIRE(units[0].is(kUnitCapital) == (form[0] < 'a'));
    }
  }
}

TEST_CASE("each row of a list begins anew", "[entities]") {
  CHECK(sentence_starts("Results on Sunday:\nKano 2\nZamalek 1\n(2 Vita 0") ==
        std::vector<std::string>{"Results", "Kano", "Zamalek", "("});
}

TEST_CASE("a line that only the page's width ends goes on", "[entities]") {
  CHECK(sentence_starts("The minister met Amina\nDiallo at the palace of\nKano. She left.") ==
        std::vector<std::string>{"The", "She"});
}

TEST_CASE("a row that goes on with a small word is no row", "[entities]") {
  CHECK(sentence_starts("Ann Lee\nand her brother came to the city") ==
        std::vector<std::string>{"Ann"});
}

TEST_CASE("lines longer than any page's width end where the text does", "[entities]") {
  const std::string longest(161, 'x');
  CHECK(sentence_starts(longest + "\nKano") == std::vector<std::string>{longest, "Kano"});
  const std::string page(160, 'x');
  CHECK(sentence_starts(page + "\nKano") == std::vector<std::string>{page});
}

}  // namespace
}  // namespace dateline
