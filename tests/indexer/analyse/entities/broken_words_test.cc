#include "indexer/analyse/entities/broken_words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "indexer/analyse/entities/text_kind.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::vector<Unit> mended(const std::string& text) {
  const Lexicon& lexicon = shipped_model()->lexicon();
  std::vector<Unit> units;
  split_units(text, units);
  std::vector<LexWord> words;
  lexicon.words(units, words);
  const bool scanned = kind_of_text(text, lexicon, units, words) == TextKind::kScanned;
  mend_broken_words(text, lexicon, scanned, words, units);
  return units;
}

// The text's words, the mended ones put together.
std::vector<std::string> words_of(const std::string& text) {
  const std::vector<Unit> units = mended(text);
  std::vector<std::string> words;
  for (const Unit& unit : units) {
    const std::string form = text.substr(unit.begin, unit.end - unit.begin);
    if (unit.is(kUnitRest)) {
      words.back() += form;
    } else {
      words.push_back(form);
    }
  }
  return words;
}

bool is_word_of(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

TEST_CASE("a name broken in two is one word again", "[entities]") {
  CHECK(is_word_of(words_of("The mayor of Vladi vostok spoke."), "Vladivostok"));
  CHECK(is_word_of(words_of("He went to Constanti nople by sea."), "Constantinople"));
}

TEST_CASE("a mended word has the hashes of the whole", "[entities]") {
  const std::string text = "of Vladi vostok";
  const std::vector<Unit> units = mended(text);
  REQUIRE(units.size() == 3);
  CHECK(units[1].folded == hash_folded("vladivostok"));
  CHECK(units[1].exact == hash_exact("Vladivostok"));
  const auto whole = std::span(units).subspan(1, 2);
  const LexEntry* entry = shipped_model()->lexicon().find(whole);
  REQUIRE(entry != nullptr);
  CHECK((entry->flags & kLexBigCity) != 0);
}

TEST_CASE("a scan's mark for the hyphen at a line's end is no part of the word", "[entities]") {
  CHECK(is_word_of(words_of("He went to Constanti- nople by sea."), "Constanti-nople"));
  CHECK(is_word_of(words_of("He went to Constanti? nople by sea."), "Constanti?nople"));
  CHECK_FALSE(is_word_of(words_of("He went to Constanti ? nople by sea."), "Constanti?nople"));
  CHECK_FALSE(is_word_of(words_of("He went to Constanti-nople by sea."), "Constanti-nople"));
  CHECK_FALSE(is_word_of(words_of("He went to Constanti! nople by sea."), "Constanti!nople"));
  CHECK_FALSE(is_word_of(words_of("He went to Constanti?"), "Constanti?"));
}

TEST_CASE("two words that make a name by chance stay two", "[entities]") {
  for (const std::string text :
       {"A Black man spoke in the town where every Rose land was sold to a White house maker.",
        "We saw Bos and the ton of coal.", "The Vladi\n\nvostok.", "VLADI vostok",
        "vladi vostok"}) {
    const std::vector<Unit> units = mended(text);
    CHECK(std::none_of(units.begin(), units.end(),
                       [](const Unit& unit) { return unit.is(kUnitRest); }));
  }
}

TEST_CASE("a rest that is a word itself is mended in a scanned text alone", "[entities]") {
  const std::string clean =
      "The road from the town of Washing ton was closed on the day when the men who had worked "
      "there for years "
      "went home to their wives and children because the water was far too high for them and the "
      "old bridge over the river was in danger of falling down.";
  CHECK_FALSE(is_word_of(words_of(clean), "Washington"));
  // One small word of 25 is one that scans alone have, but not fewer.
  std::string scanned = clean;
  scanned.replace(scanned.find("the day"), 3, "tho");
  CHECK_FALSE(is_word_of(words_of(scanned), "Washington"));
  scanned.replace(scanned.find("the men"), 3, "tho");
  CHECK(is_word_of(words_of(scanned), "Washington"));
  // Too few words to tell.
  CHECK_FALSE(
      is_word_of(words_of("He came to tho town of Washing ton by tho river."), "Washington"));
}

TEST_CASE("any word that is broken in two is mended in a scanned text", "[entities]") {
  CHECK(
      is_word_of(words_of("The Grain Dealers' Asso ciation met for eign buyers."), "Association"));
  // Its parts are words: two words.
  CHECK_FALSE(
      is_word_of(words_of("The Grain Dealers' Some times met for eign buyers."), "Sometimes"));
}

TEST_CASE("one broken word shows that a text was scanned", "[entities]") {
  CHECK_FALSE(
      is_word_of(words_of("The dean came to Washing ton and had accomplished it."), "Washington"));
  CHECK(
      is_word_of(words_of("The dean came to Washing ton and had accomp lished it."), "Washington"));
  CHECK(is_word_of(words_of("The dean came to Washing ton and had accomp- lished it."),
                   "Washington"));
  // Two words that stand beside each other, and a third that they would make.
  CHECK_FALSE(
      is_word_of(words_of("The dean came to Washing ton and had some times."), "Washington"));
}

}  // namespace
}  // namespace dateline
