#include "indexer/analyse/entities/told_of_persons.h"

#include <algorithm>
#include <string_view>

#include "indexer/analyse/entities/aged_persons.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/leading_titles.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// "X's wife".
bool is_kin_behind(const TagDocument& document, std::size_t last) {
  static const WordSet words = {"attorney", "birthday", "brother", "career",  "daughter", "death",
                                "family",   "father",   "friends", "husband", "lawyer",   "life",
                                "mother",   "parents",  "sister",  "son",     "widow",    "wife"};
  return has_s_behind(document, last - 1) && last + 2 < document.units.size() &&
         words.has(document.units[last + 2]);
}

// ", chairman of", ", a singer".
bool is_role_behind(const TagDocument& document, std::size_t i) {
  static const WordSet articles = {"a", "an", "the"};
  static const WordSet roles = {
      "batsman",  "bowler",    "boxer",   "chairman",  "co",        "defender", "designer",
      "director", "farmer",    "founder", "freshman",  "golfer",    "jockey",   "outfielder",
      "pitcher",  "president", "rookie",  "shortstop", "sophomore", "sprinter", "teacher"};
  if (document.mark_at(i) != ',' || i + 2 >= document.units.size()) return false;
  const std::size_t role = i + (articles.has(document.units[i + 1]) ? 2 : 1);
  if (document.units[role].is(kUnitHasUpper)) return false;  // "Kate Spade, Coach Inc."
  return (document.lex[role].flags & kLexRole) != 0 || roles.has(document.units[role]) ||
         is_occupation(document.units[role]);
}

bool is_role_before(const TagDocument& document, std::size_t first) {
  static const WordSet others = {"cofounder", "founder", "himself", "named"};
  if (first == 0) return false;
  const Unit& unit = document.units[first - 1];
  return (document.lex[first - 1].flags & (kLexRole | kLexTitle)) != 0 || others.has(unit) ||
         is_occupation(unit);
}

// "The 71-year-old"; firms are older.
bool is_age_before(const TagDocument& document, std::size_t first) {
  constexpr std::size_t kUnits = 5;
  if (first < kUnits || document.mark_at(first - 2) != '-' || document.form(first - 1) != "old")
    return false;
  const Unit& number = document.units[first - kUnits];
  return number.is(kUnitNumber) && number.end - number.begin <= 2;
}

// "Wife Ann Lee", "his wife, Ann Lee".
bool is_kin_before(const TagDocument& document, std::size_t first) {
  static const WordSet words = {
      "aunt",    "boyfriend", "brother", "cousin", "daughter", "fiancee", "girlfriend", "grandson",
      "husband", "mother",    "nephew",  "niece",  "son",      "uncle",   "widow",      "wife"};
  if (first > 0 && document.units[first - 1].mark == ',') --first;
  return first > 0 && words.has(document.units[first - 1]);
}

// "Of the Giants", a team.
bool is_of_team(const TagDocument& document, std::size_t i) {
  static const WordSet of = {"of"};
  static const WordSet article = {"the"};
  return i + 2 < document.units.size() && of.has(document.units[i]) &&
         article.has(document.units[i + 1]) && (document.lex[i + 2].flags & kLexTeam) != 0;
}

// A word of the sentence that goes on there.
bool goes_on_with(const TagDocument& document, std::size_t i, const WordSet& words) {
  return i < document.units.size() && words.has(document.units[i]) &&
         !document.units[i].is(kUnitHasUpper) && !document.units[i].is(kUnitSentenceStart);
}

// "Was born", "has been arrested".
bool is_suffered(const TagDocument& document, std::size_t i) {
  static const WordSet was = {"is", "was"};
  static const WordSet has = {"had", "has"};
  static const WordSet been = {"been"};
  static const WordSet suffered = {
      "arrested",     "baptised",   "baptized", "beheaded", "born",      "buried",
      "divorced",     "drowned",    "educated", "executed", "hanged",    "hospitalised",
      "hospitalized", "imprisoned", "jailed",   "killed",   "knighted",  "married",
      "murdered",     "sentenced",  "shot",     "stabbed",  "unmarried", "wounded"};
  if (goes_on_with(document, i, has) && goes_on_with(document, i + 1, been)) {
    i += 2;
  } else if (goes_on_with(document, i, was)) {
    ++i;
  } else {
    return false;
  }
  return goes_on_with(document, i, suffered);
}

// "Was 60." and "was 60 when", which prices are not.
bool is_aged(const TagDocument& document, std::size_t i) {
  static const WordSet was = {"is", "was"};
  static const WordSet when = {"when", "years"};
  const auto& units = document.units;
  if (!goes_on_with(document, i, was) || i + 2 >= units.size()) return false;
  const Unit& number = units[i + 1];
  return number.is(kUnitNumber) && number.end - number.begin == 2 &&
         (units[i + 2].mark == '.' || when.has(units[i + 2]));
}

// "Died", "bowled", "shot himself".
bool does_as_persons_do(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kMostToHimself = 6;
  static const WordSet deeds = {"batted",   "bowled",   "cried",   "died",      "dined",
                                "divorced", "fumbled",  "grinned", "homered",   "laughed",
                                "limped",   "married",  "nodded",  "pitched",   "sang",
                                "scored",   "shrugged", "smiled",  "whispered", "wept"};
  static const WordSet himself = {"herself", "himself"};
  if (goes_on_with(document, i, deeds)) return true;
  const std::size_t end = std::min(i + kMostToHimself, document.units.size());
  for (std::size_t k = i; k < end; ++k) {
    const Unit& unit = document.units[k];
    if (unit.is(kUnitHasUpper) || unit.is(kUnitSentenceStart) || unit.mark != 0) return false;
    if (himself.has(unit)) return true;
  }
  return false;
}

}  // namespace

bool is_told_of_person(const TagDocument& document, const UnitRange& name) {
  const std::size_t last = name.last - 1;
  return is_age_before(document, name.first) || is_suffered(document, name.last) ||
         is_aged(document, name.last) || does_as_persons_do(document, name.last) ||
         is_kin_before(document, name.first) || has_age(document, last) || is_who(document, last) ||
         is_titled(document, name.first) || is_role_before(document, name.first) ||
         is_of_team(document, name.last) || is_kin_behind(document, name.last) ||
         is_role_behind(document, name.last);
}

}  // namespace dateline
