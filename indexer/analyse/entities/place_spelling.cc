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
constexpr std::uint32_t kCityFlags = kLexCapital | kLexBigCity | kLexCity;
constexpr std::size_t kFewestLetters = 3;  // of each of two words
constexpr std::size_t kMostLetters = 24;   // of both
constexpr std::size_t kLongestForm = 40;   // of a name of more words

bool parts_words(char c) { return c == ' ' || c == '-'; }

// Words and hyphens.
std::size_t fewest_units(std::string_view phrase) {
  std::size_t units = 0;
  char before = ' ';
  for (const char c : phrase) {
    if (c == '-' || (parts_words(before) && c != ' ')) ++units;
    before = c;
  }
  return units;
}

// Whether the lexicon has phrases as long as this one that begin with its first word, which it has
// of few.
bool may_be_phrase(const Lexicon& lexicon, std::string_view phrase) {
  const auto end = std::ranges::find_if(phrase, parts_words);
  const std::string_view first(phrase.begin(), end);
  if (first.empty() || !std::ranges::all_of(first, is_ascii_letter)) return true;
  const std::size_t units = fewest_units(phrase);
  if (units < 2) return true;
  const std::uint64_t key = longer_key(kNoFolded, hash_folded(ascii_lower(first)));
  const LexEntry* entry = lexicon.find_key(key);
  return entry != nullptr && entry->max_units >= units;
}

const LexEntry* find_known(const Lexicon& lexicon, std::string_view phrase) {
  if (!may_be_phrase(lexicon, phrase)) return nullptr;
  const LexEntry* entry = lexicon.find_phrase(phrase);
  return entry != nullptr && (entry->flags & kPlaces) != 0 ? entry : nullptr;
}

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
  if (std::ranges::none_of(form, [](char c) { return c == '\'' || (c & 0x80) != 0; }))
    return nullptr;
  std::string plain(form);
  for (const std::string_view mark : {"'", "\u2019", "\u2018", "\u02BC"}) {
    for (std::size_t at = plain.find(mark); at != plain.npos; at = plain.find(mark, at)) {
      plain.erase(at, mark.size());
    }
  }
  if (plain.size() == form.size()) return nullptr;
  return find_known(lexicon, plain);
}

// "St Etienne" and "St. Etienne" for Saint-Etienne.
const LexEntry* find_saint(const Lexicon& lexicon, std::string_view form) {
  for (const std::string_view saint : {"St. ", "St ", "St.-", "St-"}) {
    if (!form.starts_with(saint)) continue;
    const std::string name(form.substr(saint.size()));
    for (const std::string_view otherwise : {"St. ", "St ", "Saint-", "Saint ", "Sankt "}) {
      if (const LexEntry* entry = find_known(lexicon, std::string(otherwise) + name)) return entry;
    }
    return nullptr;
  }
  return nullptr;
}

// The article in the middle of an Arabic or Persian name is written in many ways: "Mazar-e-Sharif",
// "Deir el-Balah".
const LexEntry* find_by_article(const Lexicon& lexicon, std::string_view form) {
  static constexpr std::string_view kArticles[] = {"al", "el", "e",  "i",  "ul", "az", "ez",
                                                   "as", "es", "ad", "ed", "ar", "er"};
  for (std::size_t at = form.find_first_of(" -"); at != form.npos;) {
    const std::size_t end = form.find_first_of(" -", at + 1);
    if (end == form.npos) return nullptr;
    const std::string_view part = form.substr(at + 1, end - at - 1);
    if (std::ranges::find(kArticles, part) != std::end(kArticles)) {
      for (const std::string_view article : kArticles) {
        std::string name(form.substr(0, at + 1));
        name.append(article).append(form.substr(end));
        if (const LexEntry* entry = find_known(lexicon, name)) return entry;
      }
      return nullptr;
    }
    at = end;
  }
  return nullptr;
}

const LexEntry* find_city(const Lexicon& lexicon, std::string_view phrase) {
  const LexEntry* entry = lexicon.find_phrase(phrase);
  return entry != nullptr && (entry->flags & kCityFlags) != 0 ? entry : nullptr;
}

struct Respelling {
  std::string_view from;
  std::string_view to;
};

// "Tromsoe", "Aarhus" and "Djakarta" for Tromso, Arhus and Jakarta; at the end "Nasiriya" and
// "Saratoff" for Nasiriyah and Saratov.
const LexEntry* find_respelled(const Lexicon& lexicon, std::string_view word) {
  static constexpr Respelling kAnywhere[] = {{"ae", "a"}, {"oe", "o"}, {"ue", "u"}, {"aa", "a"},
                                             {"dj", "j"}, {"ou", "u"}, {"oo", "u"}, {"tt", "t"},
                                             {"ss", "s"}, {"rr", "r"}};
  static constexpr Respelling kAtEnd[] = {{"iyah", "iya"}, {"iya", "iyah"}, {"ah", "a"},
                                          {"a", "ah"},     {"off", "ov"},   {"eff", "ev"}};
  constexpr std::size_t kFewest = 5;
  if (word.size() < kFewest || word.size() > kMostLetters) return nullptr;
  if (!std::ranges::all_of(word, is_ascii_letter)) return nullptr;
  const std::string folded = ascii_lower(word);
  for (const auto& [from, to] : kAnywhere) {
    const std::size_t at = folded.find(from);
    if (at == folded.npos) continue;
    std::string name = folded;
    if (const LexEntry* entry = find_city(lexicon, name.replace(at, from.size(), to))) return entry;
  }
  for (const auto& [from, to] : kAtEnd) {
    if (!folded.ends_with(from)) continue;
    const std::string name = folded.substr(0, folded.size() - from.size()).append(to);
    if (const LexEntry* entry = find_city(lexicon, name)) return entry;
  }
  return nullptr;
}

}  // namespace

const LexEntry* find_place_spelled_otherwise(const Lexicon& lexicon, std::string_view form) {
  if (const LexEntry* entry = find_without_apostrophes(lexicon, form)) return entry;
  const bool hyphened = form.find('-') != std::string_view::npos;
  if (!hyphened && form.find(' ') == std::string_view::npos) {
    const LexEntry* entry = find_two_words(lexicon, form);
    return entry != nullptr ? entry : find_respelled(lexicon, form);
  }
  if (form.size() > kLongestForm) return nullptr;
  if (const LexEntry* entry = find_saint(lexicon, form)) return entry;
  std::string phrase(form);
  std::ranges::replace(phrase, hyphened ? '-' : ' ', hyphened ? ' ' : '-');
  if (const LexEntry* entry = find_known(lexicon, phrase)) return entry;
  return find_by_article(lexicon, form);
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
