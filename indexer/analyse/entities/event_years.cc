#include "indexer/analyse/entities/event_years.h"

#include <algorithm>
#include <string>

#include "indexer/analyse/entities/foretold.h"
#include "indexer/analyse/entities/headline_outlook.h"
#include "indexer/analyse/entities/outlook.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr int kMonthDays = 31;
constexpr int kSoon = 45;  // days
constexpr int kQuarter = 100;
constexpr int kAttacks = 2001;

}  // namespace

void EventYears::come_to(std::size_t unit) {
  for (std::size_t i = unit + 1; i > passed_; --i) {
    if (!units_[i - 1].is(kUnitSentenceStart)) continue;
    sentence_ = i - 1;
    break;
  }
  passed_ = std::max(passed_, unit + 1);
}

int EventYears::of_month(std::size_t i, int month, std::string_view before) const {
  if (const int told = year_told_behind(i + 1); told != 0) return told;
  if (before == "next") return month > date_.month ? date_.year : date_.year + 1;
  if (before == "last") return month < date_.month ? date_.year : date_.year - 1;
  if (before == "this") return date_.year;
  if (is_planned_for(i) || is_guessed(i)) return month >= date_.month ? date_.year : date_.year + 1;
  const bool ahead = before != "since" && looks_ahead(i);
  if (ahead && month > date_.month) return date_.year;
  // "will open in May", told in November; "will, as in May," is of what was.
  if (ahead && (date_.month - month > 6 || (month < date_.month && is_firmly_ahead(i))))
    return date_.year + 1;
  // "Not until after December".
  const bool term = is_term(before) || (before == "after" && i >= 2 && folded(i - 2) == "until");
  return month <= date_.month || term ? date_.year : date_.year - 1;
}

int EventYears::of_last_month(std::size_t i, int month) const {
  constexpr int kMonths = 12;
  int last = month;
  for (int step = 0; step < kMonths; ++step) {
    if (i + 2 >= units_.size() || units_[i + 2].is(kUnitSentenceStart)) return 0;
    if (step > 0) {
      const bool joined = units_[i + 1].mark == ',' || folded(i + 1) == "of";
      const std::size_t year = joined ? i + 2 : i + 1;
      if (year_at(year) > 0) return last < month ? year_at(year) - 1 : year_at(year);
    }
    if (units_[i + 1].mark != ',' && !joins_days(i + 1)) return 0;
    i += 2;
    last = month_at(i);
    if (last == 0 || day_in_month(i + 1) > 0) break;
  }
  return 0;
}

int EventYears::of_next_month(std::size_t i, int month) const {
  static const WordSet more = {"and", "or"};
  if (i < 2 || units_[i].is(kUnitSentenceStart)) return 0;
  const EventDate* first = found_.ending_with(i - 2);
  if (first == nullptr || first->value.month == 0 || first->value.day != 0) return 0;
  // "In May, June and July"; not "In May, June Lee".
  const bool goes_on =
      i + 1 < units_.size() && (units_[i + 1].mark == ',' || more.has(units_[i + 1]));
  const bool listed = units_[i - 1].mark == ',' && goes_on && month_at(i + 2) != 0;
  if (!listed && !joins_days(i - 1)) return 0;
  const bool named = i + 1 < units_.size() && units_[i + 1].is(kUnitCapital) &&
                     !units_[i + 1].is(kUnitSentenceStart) && !in_capitals(i + 1);
  if (named) return 0;
  if (const int told = year_told_behind(i + 1); told != 0) return told;
  return month > first->value.month ? first->value.year : first->value.year + 1;
}

int EventYears::of_day(std::size_t from, std::size_t to, int month, int day) const {
  const int year = year_of_range(from, to, month, day);
  return year != 0 ? year : year_near(from, to, month, day);
}

bool EventYears::looks_ahead(std::size_t i) const {
  if (is_foretold(units_, sentence_, i, i + 1)) return true;
  const Outlook outlook = outlook_before(text_, units_, sentence_, i);
  if (outlook == Outlook::kUnknown) return sentence_looks_ahead(units_, sentence_, i);
  return is_ahead(outlook);
}

bool EventYears::day_looks_ahead(std::size_t from, std::size_t to) const {
  if (headline_looks_ahead(text_, units_, from) || is_foretold(units_, sentence_, from, to))
    return true;
  const Outlook outlook = outlook_before(text_, units_, sentence_, from);
  if (outlook != Outlook::kUnknown) return is_ahead(outlook);
  return sentence_looks_ahead(units_, sentence_, from) &&
         !verb_looks_back(text_, units_, sentence_, from, to);
}

// What stands in front of a month that something lasts to.
bool EventYears::is_term(std::string_view word) {
  return word == "by" || word == "until" || word == "before" || word == "through";
}

bool EventYears::is_firmly_ahead(std::size_t i) const {
  return outlook_before(text_, units_, sentence_, i) == Outlook::kFirmAhead;
}

bool EventYears::is_planned_for(std::size_t i) const {
  static const WordSet words = {"due", "planned", "scheduled", "set", "slated"};
  return i >= 2 && folded(i - 1) == "for" && words.has(units_[i - 2]);
}

// "granted a new hearing, probably in March": what somebody guesses of is still to come, unless it
// is what something was done at: "died after the meeting, probably in June".
bool EventYears::is_guessed(std::size_t i) const {
  static const WordSet guesses = {"perhaps", "possibly", "probably"};
  static const WordSet arranged = {"ballot",   "by-election", "conference", "convention",
                                   "election", "hearing",     "meeting",    "referendum",
                                   "summit",   "trial",       "visit",      "vote"};
  static const WordSet done = {"after", "at",    "attended", "before", "during", "from",
                               "had",   "held",  "in",       "left",   "lost",   "missed",
                               "saw",   "since", "to",       "with",   "won"};
  constexpr std::size_t kMostBefore = 4;
  if (i < 4 || folded(i - 1) != "in" || !guesses.has(units_[i - 2]) || units_[i - 3].mark != ',' ||
      !arranged.has(units_[i - 4]))
    return false;
  const std::size_t noun = i - 4;
  for (std::size_t k = noun; k > sentence_ && noun - k < kMostBefore; --k) {
    if (done.has(units_[k - 1])) return false;
  }
  return true;
}

// The year that another day of the same range gives one without its own, 0 for none.
int EventYears::year_of_range(std::size_t from, std::size_t to, int month, int day) const {
  if (joins_days(to) && !ends_dateline(from, to)) {
    const int year = year_behind(to + 1, month, day);
    if (year != 0) return year;
  }
  const EventDate* first = from < 2 ? nullptr : found_.ending_with(from - 2);
  if (first == nullptr || first->value.day == 0 || !is_range_joint(from - 1)) return 0;
  if (month >= first->value.month) return first->value.year;
  return is_from(from - 2, first->begin) ? first->value.year + 1 : 0;
}

// "from", of the day that begins with byte `begin` and ends with unit i: "from Dec. 28 to".
bool EventYears::is_from(std::size_t i, std::uint32_t begin) const {
  static const WordSet words = {"from"};
  while (i > 0 && units_[i].begin > begin) --i;
  return i > 0 && words.has(units_[i - 1]);
}

// The nearest year, unless the sentence speaks of the other side; 0 for none.
int EventYears::year_near(std::size_t from, std::size_t to, int month, int day) const {
  if (!date_.known() || date_.month == 0) return 0;
  if (const int told = year_told_behind(to); told != 0) return told;
  if (month == 9 && day == 11 && is_of_the_attacks(from, to)) return kAttacks;
  int year = date_.year;
  if (month - date_.month > 6) --year;
  if (date_.month - month > 6) ++year;
  const int side = side_of(from, to);
  if (side != 0 && comes_after(year, month, day) != (side > 0)) return year + side;
  if (side != 0) return year;
  const int days = day_number(year, month, day) - date_.first_day();
  if (comes_after(year, month, day)) return is_behind(from, to, days) ? year - 1 : year;
  return is_to_come(from, -days) ? year + 1 : year;
}

// "The September 11 attacks", "the terrorist attacks of Sept. 11", but not their anniversary.
bool EventYears::is_of_the_attacks(std::size_t from, std::size_t to) const {
  static const WordSet words = {"anthrax",   "attack",     "attacks",   "commission", "events",
                                "hijackers", "hijackings", "terrorism", "terrorist",  "terrorists"};
  static const WordSet anniversary = {"anniversaries", "anniversary"};
  constexpr std::size_t kFarthest = 4;
  if (date_.year < kAttacks || (date_.year == kAttacks && comes_after(kAttacks, 9, 11)))
    return false;
  bool told = from > 0 && folded(from - 1) == "since";
  const std::size_t end = std::min(to + kFarthest, units_.size());
  for (std::size_t i = from - std::min(from, kFarthest); i < end; ++i) {
    if (anniversary.has(units_[i])) return false;
    told = told || words.has(units_[i]);
  }
  return told;
}

// -1 for "last June 18" and "June 18 last", 1 for "next June 18", 0 without such a word.
int EventYears::side_of(std::size_t from, std::size_t to) const {
  const CalendarKind before = from > 0 ? word(from - 1).kind : CalendarKind::kNone;
  if (before == CalendarKind::kLast) return -1;
  return before == CalendarKind::kNext ? 1 : side_behind(to);
}

// A day that would come in so many days is told as a past one. What comes soon is rather taken
// for that than for what was a year ago.
bool EventYears::is_behind(std::size_t from, std::size_t to, int days) const {
  const Outlook outlook = outlook_before(text_, units_, sentence_, from);
  if (outlook == Outlook::kPast) return days > kMonthDays || !ends_quarter(from);
  if (is_ahead(outlook)) return false;
  if (days > kMonthDays && verb_is_of_past(text_, units_, sentence_, from)) return true;
  if (days <= kQuarter) return false;
  if (ends_period(from) && !sentence_looks_ahead(units_, sentence_, from)) return true;
  if (outlook == Outlook::kBack) return true;
  return clause_looks_back(text_, units_, sentence_, from, to);
}

// "The year to March 31", "the six months to June 30".
bool EventYears::ends_period(std::size_t from) const {
  static const WordSet periods = {"year", "half", "quarter", "months", "weeks"};
  static const WordSet forecast = {"forecast", "forecasts", "target", "targets", "sees", "expects"};
  if (from < 2 || folded(from - 1) != "to" || !periods.has(units_[from - 2])) return false;
  constexpr std::size_t kFarthest = 12;
  for (std::size_t i = from; i > sentence_ && from - i < kFarthest; --i) {
    if (forecast.has(units_[i - 1])) return false;
  }
  return true;
}

// "The quarter ended March 31" is told of a week before as well.
bool EventYears::ends_quarter(std::size_t from) const {
  return from >= 2 && folded(from - 1) == "ended" && folded(from - 2) == "quarter";
}

// A day so many days ago is told as one to come.
bool EventYears::is_to_come(std::size_t from, int days) const {
  if (days <= kSoon) return false;
  const Outlook outlook = outlook_before(text_, units_, sentence_, from);
  if (outlook == Outlook::kFirmAhead) return true;
  return days > kQuarter &&
         (outlook == Outlook::kAhead || (from > 0 && folded(from - 1) == "ending"));
}

// That day of that year is behind the article's.
bool EventYears::comes_after(int year, int month, int day) const {
  if (year != date_.year) return year > date_.year;
  if (month != date_.month) return month > date_.month;
  return date_.day != 0 && day > date_.day;
}

// The year of "October 5 last year", "October 5 of this year", "October, last year", "October of
// 2005" and "May '98", 0 for none.
int EventYears::year_told_behind(std::size_t to) const {
  // "May '98".
  if (to + 1 < units_.size() && units_[to].mark == '\'' && units_[to].is(kUnitSpaceBefore) &&
      units_[to + 1].is(kUnitNumber) && units_[to + 1].end - units_[to + 1].begin == 2) {
    constexpr int kCentury = 100, kMostAhead = 10;
    const int year = date_.year / kCentury * kCentury + number(to + 1);
    return year > date_.year + kMostAhead ? year - kCentury : year;
  }
  const std::size_t of = folded(to) == "of" ? 1 : 0;
  if (of == 1 && year_at(to + 1) > 0) return year_at(to + 1);
  // "In January 1944 and in June the same year", "in June of that year".
  const std::size_t same = folded(to + of) == "the" && folded(to + of + 1) == "same" ? to + of + 2
                           : folded(to + of) == "that"                               ? to + of + 1
                                                                                     : 0;
  if (same != 0 && word(same).number_of(CalendarKind::kYear) == 1 && found_.last_year() != 0)
    return found_.last_year();
  // "In March, last year."; not "May 6, last year's winner" and "March, last year they fell".
  const bool apart = of == 0 && to < units_.size() && units_[to].mark == ',';
  const std::size_t begin = to + of + (apart ? 1 : 0);
  if (apart && begin + 2 < units_.size() && units_[begin + 2].mark != '.' &&
      units_[begin + 2].mark != ',')
    return 0;
  const auto steps = steps_at(begin, CalendarKind::kYear);
  return steps ? date_.year + *steps : 0;
}

}  // namespace dateline
