#include "indexer/analyse/entities/place_spelling.h"

#include <algorithm>
#include <string>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kPlaces =
    kLexCountry | kLexCapital | kLexBigCity | kLexCity | kLexRegion | kLexFormerState;
constexpr std::uint32_t kWellKnown = kLexCountry | kLexCapital | kLexBigCity;
constexpr std::size_t kFewestLetters = 3;  // of each of two words
constexpr std::size_t kMostLetters = 24;   // of both

const LexEntry* find_two_words(const Lexicon& lexicon, std::string_view word) {
  if (word.size() < 2 * kFewestLetters || word.size() > kMostLetters) return nullptr;
  if (!std::ranges::all_of(word, is_ascii_letter)) return nullptr;
  const std::string folded = ascii_lower(word);
  const std::string_view letters = folded;
  for (std::size_t at = kFewestLetters; at + kFewestLetters <= letters.size(); ++at) {
    const std::uint64_t first = longer_key(kNoFolded, hash_folded(letters.substr(0, at)));
    const LexEntry* entry = lexicon.find_key(longer_key(first, hash_folded(letters.substr(at))));
    if (entry != nullptr && (entry->flags & kWellKnown) != 0) return entry;
  }
  return nullptr;
}

// "Sana'a", "Ba\u2019quba".
const LexEntry* find_without_apostrophes(const Lexicon& lexicon, std::string_view form) {
  std::string plain(form);
  for (const std::string_view mark : {"'", "\u2019", "\u2018", "\u02BC"}) {
    for (std::size_t at = plain.find(mark); at != plain.npos; at = plain.find(mark, at)) {
      plain.erase(at, mark.size());
    }
  }
  if (plain.size() == form.size()) return nullptr;
  const LexEntry* entry = lexicon.find_phrase(plain);
  return entry != nullptr && (entry->flags & kPlaces) != 0 ? entry : nullptr;
}

}  // namespace

const LexEntry* find_place_spelled_otherwise(const Lexicon& lexicon, std::string_view form) {
  if (const LexEntry* entry = find_without_apostrophes(lexicon, form)) return entry;
  if (form.find('-') == std::string_view::npos) return find_two_words(lexicon, form);
  std::string phrase(form);
  std::ranges::replace(phrase, '-', ' ');
  const LexEntry* entry = lexicon.find_phrase(phrase);
  return entry != nullptr && (entry->flags & kPlaces) != 0 ? entry : nullptr;
}

std::size_t hyphened_name(std::span<const Unit> units, std::size_t i) {
  static const WordSet small = {"of", "au", "aux", "de", "del", "des",
                                "du", "en", "la",  "le", "les", "sur"};
  std::size_t end = i + 1;
  bool joined = false;
  while (end + 1 < units.size() && units[end].mark == '-' && !units[end].is(kUnitSpaceBefore) &&
         units[end + 1].is(kUnitWord) && !units[end + 1].is(kUnitSpaceBefore)) {
    joined = joined || (!units[end + 1].is(kUnitHasUpper) && small.has(units[end + 1]));
    end += 2;
  }
  return joined && end - i >= 5 ? end - i : 0;
}

}  // namespace dateline
