#include "indexer/analyse/entities/person_signs.h"

#include "indexer/analyse/entities/aged_persons.h"
#include "indexer/analyse/entities/leading_titles.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
bool is_titled(const TagDocument& document, std::size_t i) {
  return i > 0 && document.units[i - 1].is(kUnitCapital) &&
         ((document.lex[i - 1].flags & kLexTitle) != 0 || is_occupation(document.units[i - 1]));
}

bool acts_alone(const TagDocument& document, const UnitRange& range) {
  if (document.is_title) return false;
  if (has_age(document, range.last - 1)) return true;
  if (range.first == 0) return false;
  const std::size_t before = range.first - 1;
  const Unit& unit = document.units[before];
  if (unit.is(kUnitHasUpper)) return (document.lex[before].flags & kLexTitle) != 0;
  if ((document.lex[before].flags & kLexSpeech) != 0) return true;
  return unit.mark == '"' && is_speaker(document, range.last - 1);
}

// "Was born", "was 64 years old" behind unit `i`.
static bool is_of_a_life(const TagDocument& document, std::size_t i) {
  if (i + 3 >= document.units.size() || document.form(i + 1) != "was") return false;
  return document.form(i + 2) == "born" ||
         (document.units[i + 2].is(kUnitNumber) && document.form(i + 3) == "years");
}

bool acts(const TagDocument& document, const UnitRange& range) {
  if (document.is_title) return false;
  if (is_of_a_life(document, range.last - 1)) return true;
  return acts_alone(document, range) || is_speaker(document, range.last - 1) ||
         is_quoted_source(document, range);
}

bool is_quoted_source(const TagDocument& document, const UnitRange& range) {
  static constexpr std::string_view kAccording[] = {"according", "According"};
  return range.first > 1 && document.form(range.first - 1) == "to" &&
         is_one_of(document, range.first - 2, kAccording);
}

bool is_who(const TagDocument& document, std::size_t i) {
  return i + 2 < document.units.size() && document.units[i + 1].mark == ',' &&
         document.form(i + 2) == "who";
}

bool is_named_so(const TagDocument& document, std::size_t i) {
  static const WordSet people = {"boy", "driver", "friend",  "girl",
                                 "guy", "man",    "someone", "woman"};
  if (i < 2) return false;
  const Unit& before = document.units[i - 2];
  const std::string_view word = document.form(i - 1);
  return (word == "named" && people.has(before)) ||
         (word == "is" && document.form(i - 2) == "name") ||
         (word == "as" && document.form(i - 2) == "identified");
}

bool is_before_verb(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kVerbs[] = {"was", "is", "has", "had", "will", "would"};
  return i + 1 < document.units.size() && is_one_of(document, i + 1, kVerbs);
}

bool goes_on_below(const TagDocument& document, std::size_t i) {
  if (i + 1 >= document.units.size() || !document.units[i + 1].is(kUnitHasUpper)) return false;
  const std::uint32_t end = document.units[i].end;
  const auto between = document.text.substr(end, document.units[i + 1].begin - end);
  return between.find('\n') != between.npos && between.find("\n\n") == between.npos;
}

bool is_speaker(const TagDocument& document, std::size_t i) {
  return i + 1 < document.units.size() && (document.lex[i + 1].flags & kLexSpeech) != 0 &&
         !document.units[i + 1].is(kUnitHasUpper);
}

bool is_name_like(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  return unit.is(kUnitHasUpper) &&
         !(unit.is(kUnitTitleText) && document.lex[i].small_share >= kOrdinaryShare);
}

// "But Okafor left", "As Okafor left": its capital is the sentence's.
bool is_small_at_start(const Unit& unit) {
  static const WordSet words = {
      "after", "although", "and",     "as",    "because", "before", "both",   "but",    "can",
      "could", "did",      "does",    "even",  "for",     "had",    "has",    "how",    "if",
      "is",    "like",     "neither", "nor",   "once",    "only",   "or",     "should", "since",
      "so",    "still",    "than",    "that",  "then",    "though", "unless", "until",  "was",
      "when",  "where",    "whether", "while", "why",     "with",   "would",  "yet"};
  return unit.is(kUnitSentenceStart) && !unit.is(kUnitTitleText) && words.has(unit);
}

bool stands_alone(const TagDocument& document, std::size_t i) {
  const auto& units = document.units;
  if (!units[i].is(kUnitCapital) || units[i].is(kUnitPoint)) return false;
  const bool before = i > 0 && !is_titled(document, i) && !units[i].is(kUnitSentenceStart) &&
                      !is_small_at_start(units[i - 1]) &&
                      (is_name_like(document, i - 1) || units[i - 1].mark == '-');
  const bool after = i + 1 < units.size() && !units[i + 1].is(kUnitSentenceStart) &&
                     (is_name_like(document, i + 1) || units[i + 1].mark == '-');
  return !before && !after;
}

}  // namespace dateline
