#include "indexer/analyse/entities/feast_years.h"

#include <algorithm>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {

// "Good Friday last year", "Christmas Day in 1914", "the Ash Wednesday fires of 1983", "a Christmas
// Day truce was signed in 1914"; not "more than in 1914", "a crowd of 2000".
int FeastYears::told_behind(std::size_t to) const {
  static const WordSet leads = {"in", "of"};
  static const WordSet others = {"and", "as", "but", "or", "since", "than", "that", "which", "who"};
  static const WordSet crowds = {"attendance", "audience", "congregation", "crowd", "crowds",
                                 "front",      "group",    "number",       "team",  "total"};
  constexpr std::size_t kFarthest = 5;
  const std::size_t end = std::min(to + kFarthest, units_.size());
  for (std::size_t i = to; i < end; ++i) {
    if (units_[i].is(kUnitSentenceStart) || !units_[i].is(kUnitWord) || others.has(units_[i]))
      return 0;
    if (const auto steps = steps_at(i, CalendarKind::kYear); steps && date_.known())
      return date_.year + *steps;
    if (crowds.has(units_[i])) return 0;
    if (!leads.has(units_[i])) continue;
    if (const int year = year_at(i + 1); year > 0) return year;
  }
  return 0;
}

// "The Cork Easter Monday race".
bool FeastYears::has_noun_behind(std::size_t i) const {
  static const WordSet others = {"and", "as", "at", "by", "for",   "from", "had", "has",  "in",
                                 "is",  "of", "on", "to", "there", "was",  "who", "will", "with"};
  return i < units_.size() && units_[i].is(kUnitWord) && !units_[i].is(kUnitHasUpper) &&
         !others.has(units_[i]);
}

bool FeastYears::is_no_day(std::size_t from) const {
  static const WordSet others = {"any", "coptic", "each", "every", "julian", "orthodox"};
  static const WordSet habits = {"always", "never", "traditionally", "usually"};
  constexpr std::size_t kFarthest = 4;
  if (from == 0 || units_[from].is(kUnitSentenceStart)) return false;
  if (others.has(units_[from - 1])) return true;
  // "The Long Good Friday".
  if (from >= 2 && units_[from - 1].is(kUnitCapital) && units_[from - 2].is(kUnitCapital) &&
      !in_capitals(from - 1) && !units_[from - 1].is(kUnitSentenceStart) &&
      folded(from - 2) == "the" && !has_noun_behind(from + 2))
    return true;
  for (std::size_t steps = 1; steps <= kFarthest && steps <= from; ++steps) {
    const Unit& unit = units_[from - steps];
    if (habits.has(unit)) return true;
    if (unit.is(kUnitSentenceStart) || !unit.is(kUnitWord)) break;
  }
  return false;
}

}  // namespace dateline
