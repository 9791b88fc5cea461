#include "indexer/analyse/entities/relative_dates.h"

#include <string>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
std::size_t RelativeDates::read(std::size_t i, const CalendarWord& word) {
  switch (word.kind) {
    case CalendarKind::kYesterday: return read_neighbour(i, -1);
    case CalendarKind::kTomorrow: return read_neighbour(i, 1);
    case CalendarKind::kToday: return is_named_so(i) ? 0 : relative_day(i, i + 1, 0);
    case CalendarKind::kTo:
      return i + 2 < units_.size() && units_[i + 1].mark == '-' ? read_parted(i) : 0;
    case CalendarKind::kLast:
      return is_night(i + 1) ? relative_day(i, i + 2, -1) : relative_span(i, -1);
    case CalendarKind::kThis:
      return is_part_of_day(i + 1) ? relative_day(i, i + 2, 0) : relative_span(i, 0);
    case CalendarKind::kNext: return relative_span(i, 1);
    case CalendarKind::kSince: return read_year(i);
    case CalendarKind::kIn:
      return i + 2 < units_.size() && units_[i + 2].mark == '-' ? 0 : read_year(i);
    case CalendarKind::kCount: return read_count(i, word.number);
    default: return 0;
  }
}

// "in 2000 homes".
bool RelativeDates::counts_things(std::size_t i, int year) const {
  static const WordSet things = {
      "acres",     "areas",      "branches",    "cases",     "cities",    "communities", "copies",
      "countries", "districts",  "families",    "farms",     "homes",     "hospitals",   "hotels",
      "houses",    "households", "islands",     "languages", "locations", "outlets",     "pages",
      "places",    "plants",     "restaurants", "schools",   "shops",     "sites",       "stores",
      "theaters",  "theatres",   "towns",       "villages",  "words",     "churches",    "cinemas"};
  constexpr int kRound = 100;
  return year % kRound == 0 && i + 1 < units_.size() && !units_[i + 1].is(kUnitHasUpper) &&
         things.has(units_[i + 1]);
}

// "in 2079 BS" of Nepal, which is 57 years ahead, and "in 1444 AH"; not "in 1985 A.H. Robins", "in
// 2012 BS degrees".
bool RelativeDates::is_of_other_calendar(std::size_t i, int year) const {
  static const WordSet nepali = {"bs", "b.s", "b.s."}, hijri = {"ah", "a.h", "a.h."};
  constexpr int kAhead = 50, kEndHijri = 1500;
  if (i + 1 >= units_.size() || !units_[i + 1].is(kUnitAllUpper)) return false;
  if (hijri.has(units_[i + 1])) return year < kEndHijri;
  return nepali.has(units_[i + 1]) && date_.known() && year > date_.year + kAhead;
}

// "since 1999", "in 1999".
std::size_t RelativeDates::read_year(std::size_t i) {
  const int year = year_at(i + 1);
  if (year > 0 && (counts_things(i + 1, year) || is_of_other_calendar(i + 1, year))) return 0;
  return year > 0 ? found_.add(i + 1, i + 2, year_only(year)) + 1 : 0;
}

// "the Today programme", "Hawke's Bay Today said": a name, unlike "TODAY" and what begins a
// sentence.
bool RelativeDates::is_named_so(std::size_t i) const {
  if (!units_[i].is(kUnitCapital) || units_[i].is(kUnitSentenceStart) || in_capitals(i))
    return false;
  const std::string before = folded(i - 1);
  if (before == "the" || before == "s" || before.ends_with("'s")) return true;
  if (i + 1 >= units_.size() || !units_[i + 1].is(kUnitWord) || units_[i + 1].is(kUnitHasUpper))
    return false;
  // "Bradley Today s announcement" has lost its marks.
  const bool named = units_[i - 1].is(kUnitCapital) && !units_[i].is(kUnitAllUpper);
  return named && folded(i) == "today" && folded(i + 1) != "s";
}

// "yesterday", "the day before yesterday", "the day after tomorrow".
std::size_t RelativeDates::read_neighbour(std::size_t i, int step) {
  const bool second =
      i > 1 && folded(i - 1) == (step < 0 ? "before" : "after") && folded(i - 2) == "day";
  return second ? relative_day(i - 2, i + 1, 2 * step) : relative_day(i, i + 1, step);
}

// "to-day", "to-night", "to-morrow", as papers wrote until about 1930.
std::size_t RelativeDates::read_parted(std::size_t i) {
  if (units_[i + 1].is(kUnitSpaceBefore)) return 0;
  if (i > 0 && units_[i - 1].mark == '-') return 0;
  const std::string rest = folded(i + 2);
  if (rest == "day" || rest == "night") return relative_day(i, i + 3, 0);
  return rest == "morrow" ? relative_day(i, i + 3, 1) : 0;
}

std::size_t RelativeDates::relative_day(std::size_t from, std::size_t to, int days) {
  if (today_ == 0) return 0;
  return found_.add(from, to, date_of(today_ + days));
}

// "last month", "this year".
std::size_t RelativeDates::relative_span(std::size_t i, int steps) {
  const CalendarKind span = span_at(i + 1);
  if (span == CalendarKind::kNone || span == CalendarKind::kDay) return 0;
  // "the last week of July".
  if (i > 0 && folded(i - 1) == "the" && folded(i + 2) == "of") return 0;
  if (span == CalendarKind::kYear && tells_year_of_day(i, date_.year + steps)) return 0;
  if (span == CalendarKind::kWeekend && today_ != 0) {
    constexpr int kSaturday = 6, kWeek = 7;
    const PartialDate day = date_of(today_ - weekday_of(today_) + kSaturday + kWeek * steps);
    return found_.add(i, i + 2, month_of(day.year, day.month));
  }
  return shifted(i, i + 2, span, steps, today_);
}

// "July 2 last year", "in June of last year": the year of a date that has it already.
bool RelativeDates::tells_year_of_day(std::size_t i, int year) const {
  if (i < 2 || units_[i].is(kUnitSentenceStart)) return false;
  const bool joined = units_[i - 1].mark == ',' || folded(i - 1) == "of";
  const EventDate* date = found_.ending_with(joined ? i - 2 : i - 1);
  return date != nullptr && date->value.month != 0 && date->value.year == year;
}

// "days", "week": in small letters; kNone for anything else.
CalendarKind RelativeDates::span_at(std::size_t i) const {
  if (i >= units_.size() || units_[i].is(kUnitHasUpper)) return CalendarKind::kNone;
  const CalendarKind kind = word(i).kind;
  return kind >= CalendarKind::kDay && kind <= CalendarKind::kWeekend ? kind : CalendarKind::kNone;
}

// "One a month from now on", "twice a week".
bool RelativeDates::is_rate(std::size_t i) const {
  static const WordSet articles = {"a", "an"}, times = {"once", "times", "twice"};
  if (i == 0 || !articles.has(units_[i]) || units_[i].is(kUnitSentenceStart)) return false;
  return times.has(units_[i - 1]) || word(i - 1).kind == CalendarKind::kCount;
}

// "three weeks ago", "two days later", "five years earlier".
std::size_t RelativeDates::read_count(std::size_t i, int count) {
  if (count < 1) return 0;
  const CalendarKind span = span_at(i + 1);
  if (span == CalendarKind::kNone || span == CalendarKind::kWeekend || is_rate(i)) return 0;
  const std::string direction = folded(i + 2);
  if (direction == "ago") return shifted(i, i + 3, span, -count, today_);
  if (direction == "from" && folded(i + 3) == "now") return shifted(i, i + 4, span, count, today_);
  if (direction == "later") return shifted(i, i + 3, span, count, found_.last_day());
  if (direction == "earlier") return shifted(i, i + 3, span, -count, found_.last_day());
  return 0;
}

// A day is known to the day, a week only to its month, others as they say.
std::size_t RelativeDates::shifted(std::size_t from, std::size_t to, CalendarKind span, int steps,
                                   DayNumber base) {
  const bool wide = span == CalendarKind::kMonths || span == CalendarKind::kYear;
  PartialDate start = base != 0 ? date_of(base) : PartialDate{};
  if (base == 0 && base == today_ && wide) start = date_;
  if (!start.known()) return 0;
  if (span == CalendarKind::kYear) return found_.add(from, to, year_only(start.year + steps));
  if (span == CalendarKind::kMonths) {
    if (start.month == 0) return 0;
    const int months = start.year * 12 + start.month - 1 + steps;
    return found_.add(from, to, month_of(months / 12, months % 12 + 1));
  }
  if (base == 0) return 0;
  const int days = span == CalendarKind::kFortnight ? 14 : span == CalendarKind::kWeek ? 7 : 1;
  const std::int64_t day = base + std::int64_t{steps} * days;
  if (day < 400 || day > 3'650'000) return 0;
  const PartialDate date = date_of(static_cast<DayNumber>(day));
  if (span == CalendarKind::kDay) return found_.add(from, to, date);
  return found_.add(from, to, month_of(date.year, date.month));
}

}  // namespace dateline
