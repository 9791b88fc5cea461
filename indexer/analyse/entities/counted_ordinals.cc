#include "indexer/analyse/entities/counted_ordinals.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// What a sentence goes on with behind a day: "Friday, the 13th at noon", "Monday, 5th inst.".
bool goes_on_behind_day(const Unit& unit) {
  static const WordSet words = {
      "a",       "about", "after",   "afternoon", "all",   "also",  "an",       "and",   "are",
      "as",      "at",    "because", "before",    "being", "both",  "but",      "by",    "current",
      "did",     "due",   "during",  "evening",   "five",  "for",   "four",     "from",  "had",
      "has",     "he",    "her",     "his",       "i",     "if",    "in",       "inst",  "inst.",
      "instant", "is",    "it",      "its",       "last",  "may",   "midnight", "more",  "morning",
      "my",      "next",  "night",   "no",        "noon",  "not",   "of",       "on",    "only",
      "or",      "our",   "over",    "owing",     "prox",  "prox.", "proximo",  "she",   "since",
      "so",      "some",  "than",    "that",      "the",   "their", "then",     "there", "these",
      "they",    "this",  "three",   "though",    "to",    "two",   "ult",      "ult.",  "ultimo",
      "under",   "until", "upon",    "was",       "we",    "were",  "what",     "when",  "where",
      "which",   "while", "who",     "will",      "with",  "would"};
  return words.has(unit);
}

// What is often counted. Without a comma another word may as well be a verb: "Monday the 5th
// brought rain".
bool is_often_counted(const Unit& unit) {
  static const WordSet words = {"anniversary", "annual",  "birthday", "consecutive",
                                "day",         "edition", "game",     "straight",
                                "successive",  "time",    "week",     "year"};
  return words.has(unit);
}

}  // namespace

bool counts_what_follows(std::span<const Unit> units, std::size_t i, bool apart) {
  static const WordSet day = {"day"}, of = {"of"},
                       whose = {"a", "an", "her", "his", "its", "the", "their"};
  if (i + 1 >= units.size()) return false;
  const Unit& noun = units[i + 1];
  // "Sunday, 9th-placed Hull".
  if (noun.mark == '-' && i + 2 < units.size())
    return !units[i + 2].is(kUnitSpaceBefore) && units[i + 2].is(kUnitWord) &&
           !units[i + 2].is(kUnitHasUpper);
  if (!noun.is(kUnitWord) || noun.is(kUnitSentenceStart)) return false;
  // "Monday, the 5th day of March"; not "the 5th day of the strike".
  if (day.has(noun) && i + 3 < units.size() && of.has(units[i + 2])) return whose.has(units[i + 3]);
  // "Sunday, the 25th Annual Fair".
  if (noun.is(kUnitHasUpper)) return is_often_counted(noun);
  return apart ? !goes_on_behind_day(noun) : is_often_counted(noun);
}

}  // namespace dateline
