#include "indexer/analyse/entities/told_days.h"

#include <algorithm>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr int kMonthsOfYear = 12;

std::optional<ToldDay> told_day(std::size_t end, int year, int month, int day) {
  if (!is_day(year, month, day)) return std::nullopt;
  ToldDay told{end, month_of(year, month)};
  told.date.day = static_cast<std::int8_t>(day);
  return told;
}

}  // namespace

std::optional<ToldDay> ToldDays::read_day(std::size_t i) const {
  if (is_of_thing(i)) return std::nullopt;
  const Unit& unit = units_[i];
  if (const auto date = date_in_points(text_.substr(unit.begin, unit.end - unit.begin)))
    return ToldDay{i + 1, *date};
  if (const auto day = parted(i)) return day;
  return of_near_month(i);
}

// "Version 10.11.2010", "odds of 13/11/2010".
bool ToldDays::is_of_thing(std::size_t i) const {
  static const WordSet things = {"build", "firmware", "ip",  "isbn",    "issn", "lot",
                                 "odds",  "serial",   "ver", "version", "ver.", "v"};
  if (i == 0 || units_[i].is(kUnitSentenceStart)) return false;
  return things.has(units_[i - 1]) || (i >= 2 && folded(i - 1) == "of" && folded(i - 2) == "odds");
}

// "12-Nov-2010", and "13/11/2010" and "11/13/2010" where the numbers leave no other reading.
std::optional<ToldDay> ToldDays::parted(std::size_t i) const {
  if (i + 4 >= units_.size()) return std::nullopt;
  const char mark = units_[i + 1].mark;
  if ((mark != '/' && mark != '-') || units_[i + 3].mark != mark) return std::nullopt;
  const int first = day_in_month(i);
  if (first < 0 || year_at(i + 4) < 0) return std::nullopt;
  for (std::size_t k = i + 1; k <= i + 4; ++k) {
    if (units_[k].is(kUnitSpaceBefore)) return std::nullopt;
  }
  const int year = year_at(i + 4);
  if (const int month = month_at(i + 2); month != 0) return told_day(i + 5, year, month, first);
  const int second = day_in_month(i + 2);
  if (second < 0) return std::nullopt;
  if (first <= kMonthsOfYear && second <= kMonthsOfYear && first != second) return std::nullopt;
  return told_day(i + 5, year, std::min(first, second), std::max(first, second));
}

// "the 14th inst.", "the 14th ult.", "the 5th of next month".
std::optional<ToldDay> ToldDays::of_near_month(std::size_t i) const {
  if (date_.month == 0 || !is_ordinal(i)) return std::nullopt;
  const auto steps = steps_of_month(i + 1);
  if (!steps) return std::nullopt;
  const int months = date_.year * kMonthsOfYear + date_.month - 1 + *steps;
  const std::size_t end = folded(i + 1) == "of" ? i + 4 : i + 2;
  return told_day(end, months / kMonthsOfYear, months % kMonthsOfYear + 1, number(i));
}

// 0 for "inst." and "of this month", and so on.
std::optional<int> ToldDays::steps_of_month(std::size_t i) const {
  static const WordSet inst = {"inst", "inst.", "instant"}, ult = {"ult", "ult.", "ultimo"},
                       prox = {"prox", "prox.", "proximo"};
  if (i >= units_.size()) return std::nullopt;
  if (inst.has(units_[i])) return 0;
  if (ult.has(units_[i])) return -1;
  if (prox.has(units_[i])) return 1;
  return folded(i) == "of" ? steps_at(i + 1, CalendarKind::kMonths) : std::nullopt;
}

// "Christmas Eve", "New Year's Day", "Boxing Day".
std::optional<ToldDay> ToldDays::at_feast(std::size_t i, int feast) const {
  constexpr int kChristmas = 1, kNewYear = 2;
  std::size_t last = i + 1;
  if (feast == kNewYear) {
    const std::string year = folded(i + 1);
    if (year != "year" && year != "years" && year != "year's") return std::nullopt;
    last = i + 2;
    if (last + 1 < units_.size() && units_[last].mark == '\'' && folded(last + 1) == "s") last += 2;
  }
  if (last >= units_.size() || !units_[last].is(kUnitCapital)) return std::nullopt;
  const std::string name = folded(last);
  const bool eve = name == "eve" && (feast == kNewYear || feast == kChristmas);
  if (!eve && name != "day") return std::nullopt;
  ToldDay told{last + 1, {}};
  told.date.month = static_cast<std::int8_t>(feast == kNewYear && !eve ? 1 : kMonthsOfYear);
  constexpr std::int8_t kChristmasDay = 25, kLastDay = 31;
  if (feast == kNewYear)
    told.date.day = eve ? kLastDay : 1;
  else if (feast == kChristmas)
    told.date.day = eve ? kChristmasDay - 1 : kChristmasDay;
  else
    told.date.day = kChristmasDay + 1;
  return told;
}

}  // namespace dateline
