#include "indexer/analyse/entities/event_dates.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "indexer/analyse/entities/calendar_words.h"
#include "indexer/analyse/entities/counted_ordinals.h"
#include "indexer/analyse/entities/event_list.h"
#include "indexer/analyse/entities/event_reader.h"
#include "indexer/analyse/entities/event_years.h"
#include "indexer/analyse/entities/feast_years.h"
#include "indexer/analyse/entities/filed_days.h"
#include "indexer/analyse/entities/misread_months.h"
#include "indexer/analyse/entities/moved_feasts.h"
#include "indexer/analyse/entities/relative_dates.h"
#include "indexer/analyse/entities/told_days.h"
#include "indexer/analyse/entities/word_set.h"
#include "indexer/analyse/entities/years_alone.h"

namespace dateline {
namespace {

constexpr std::uint32_t kLongestFirst = 9;  // bytes of a word that a date begins with

constexpr int kMostDays = 31;  // of a month

class DateFinder : private DateReader {
 public:
  DateFinder(std::string_view text, std::span<const Unit> units, const PartialDate& date,
             std::span<const EntitySpan> names, DayNumber printed)
      : DateReader(text, units),
        date_(date),
        today_(date.precision() == DatePrecision::kDay ? date.first_day() : 0),
        printed_(printed != 0 ? printed : today_),
        names_(names),
        found_(text, units, names),
        years_(text, units, date, found_),
        years_alone_(text, units, found_),
        told_days_(text, units, date),
        feast_years_(text, units, date),
        feasts_(text, units, date),
        relative_(text, units, date, today_, found_) {}

  std::vector<EventDate> run() {
    for (std::size_t i = next(0); i < units_.size();) {
      const std::size_t used = starts_with_digit(i) ? read_number(i) : read_word(i);
      i = next(i + std::max<std::size_t>(used, 1));
    }
    return found_.take();
  }

 private:
  // The first unit from i on that a date may begin with.
  std::size_t next(std::size_t i) const {
    for (const Unit& unit : units_.subspan(std::min(i, units_.size()))) {
      if (kCalendarWords.may_begin_date(unit.folded) || is_ascii_digit(text_[unit.begin])) break;
      ++i;
    }
    return i;
  }

  // Tries every form that begins with the word; returns how many units it used, 0 for none.
  std::size_t read_word(std::size_t i) {
    if (units_[i].end - units_[i].begin > kLongestFirst) return 0;
    const CalendarWord first = word(i);
    if (!first.begins_date) return 0;
    return units_[i].is(kUnitCapital) ? read_capital(i, first) : relative_.read(i, first);
  }

  // The same of a word with a capital, as months, days of the week and feasts must have.
  std::size_t read_capital(std::size_t i, const CalendarWord& first) {
    switch (first.kind) {
      case CalendarKind::kMonth: return read_month(i, first.number);
      case CalendarKind::kMisreadMonth: {
        const MisreadMonth misread = misread_month(text_, units_, i, is_of_scans(date_));
        if (misread.month == 0) return 0;
        return day_of_month(i, misread.day + 1, misread.month, number(misread.day));
      }
      case CalendarKind::kWeekday: return read_weekday(i, i + 1, first.number);
      case CalendarKind::kShortWeekday: {
        const int weekday = short_weekday_at(i, first.number);
        return weekday != 0 ? read_weekday(i, i + 2, weekday) : 0;
      }
      case CalendarKind::kFeast: {
        const auto told = told_days_.at_feast(i, first.number);
        return told ? read_feast(i, *told) : 0;
      }
      default: return relative_.read(i, first);
    }
  }

  std::size_t read_feast(std::size_t i, const ToldDay& told) {
    if (feast_years_.is_no_day(i)) return told.end - i;
    const int year = feast_years_.told_behind(told.end);
    if (year == 0) return day_of_month(i, told.end, told.date.month, told.date.day);
    PartialDate date = told.date;
    date.year = static_cast<decltype(date.year)>(year);
    return found_.add(i, told.end, date);
  }

  // "11 April 2025", "11th of April", "2025-04-11", "10 days ago".
  std::size_t read_number(std::size_t i) {
    const int count = number(i);
    if (const int day = count; day >= 1 && day <= kMostDays) {
      const std::size_t of = folded(i + 1) == "of" ? 1 : 0;
      const int month = month_at(i + 1 + of);
      if (month != 0 && !units_[i + 1].is(kUnitSentenceStart)) {
        return day_of_month(i, i + 2 + of, month, day);
      }
      // "3 to 5 March", "3-5 March": the second day is read behind it.
      const int last = joins_days(i + 1) ? day_in_month(i + 2) : -1;
      if (last > day && month_at(i + 3) != 0 && is_tight(i)) {
        return day_of_month(i, i + 1, month_at(i + 3), day);
      }
    }
    if (const std::size_t used = read_small_month(i, count); used != 0) return used;
    if (i + 4 < units_.size() && units_[i + 1].mark == '-' && units_[i + 3].mark == '-' &&
        year_at(i) > 0 && number(i + 2) >= 1) {
      const auto date =
          parse_date(text_.substr(units_[i].begin, units_[i + 4].end - units_[i].begin));
      if (date) return found_.add(i, i + 5, *date);
    }
    if (const auto told = told_days_.at_number(i)) return found_.add(i, told->end, told->date);
    if (const int year = years_alone_.read(i); year != 0)
      return found_.add(i, i + 1, year_only(year));
    return relative_.read_count(i, count);
  }

  // "19 nov 2018", "27-December-2019", "10.Apr.2023": how many units that is, 0 for none.
  std::size_t read_small_month(std::size_t i, int day) {
    if (day < 1 || day > kMostDays || i + 2 >= units_.size()) return 0;
    const bool joined = is_joined(i + 1);
    const std::size_t at = joined ? i + 2 : i + 1;
    const int month = word(at).number_of(CalendarKind::kMonth);
    // A month with a capital may begin a sentence ("aged 18 March 2006 News").
    if (month == 0 || (!joined && units_[at].is(kUnitHasUpper))) return 0;
    const bool point =
        units_[at].is(kUnitPoint) && at + 1 < units_.size() && !units_[at + 1].is(kUnitSpaceBefore);
    if (joined && !point && !is_joined(at + 1)) return 0;
    const std::size_t year = at + (is_joined(at + 1) ? 2 : 1);
    if (year_at(year) < 0 || !is_day(year_at(year), month, day)) return 0;
    PartialDate date = month_of(year_at(year), month);
    date.day = static_cast<std::int8_t>(day);
    return found_.add(i, year + 1, date);
  }

  // A point or hyphen without blanks.
  bool is_joined(std::size_t i) const {
    if (i + 1 >= units_.size() || (units_[i].mark != '.' && units_[i].mark != '-')) return false;
    return !units_[i].is(kUnitSpaceBefore) && !units_[i + 1].is(kUnitSpaceBefore);
  }

  // "April 11", "April 11, 2025", "April 2025", "in April".
  std::size_t read_month(std::size_t i, int month) {
    years_.come_to(i);
    const int day = day_in_month(i + 1);
    if (day > 0 && year_at(i + 1) < 0) {
      const std::size_t used = day_of_month(i, i + 2, month, day);
      if (used != 2) return used;
      const std::size_t more = read_more_days(i + 2, month, day);
      return used + (more != 0 ? more : read_last_day(i + 2, month, day));
    }
    // "November the 12th".
    if (folded(i + 1) == "the" && is_ordinal(i + 2)) {
      return day_of_month(i, i + 3, month, number(i + 2));
    }
    const std::size_t comma = i + 1 < units_.size() && units_[i + 1].mark == ',' ? 1 : 0;
    if (const int year = year_at(i + 1 + comma); year > 0) {
      return found_.add(i, i + 2 + comma, month_of(year, month));
    }
    if (const int year = years_.of_last_month(i, month); year != 0) {
      return found_.add(i, i + 1, month_of(year, month));
    }
    const std::string before = lead_before(i);
    // "in Mar-a-Lago", "by Jan Vermeer": short for a month only with its point or a day.
    static const WordSet names = {"jan", "mar", "jun"};
    if (names.has(units_[i])) return 0;
    // May and March are words as well: a month needs a word before that dates take.
    static constexpr std::string_view leads[] = {
        "in",   "since",  "last", "next", "this",    "until",   "by",         "from", "early",
        "late", "during", "of",   "to",   "between", "through", "throughout", "mid",  "end"};
    const int listed = years_.of_next_month(i, month);
    if (std::find(std::begin(leads), std::end(leads), before) == std::end(leads) && listed == 0 &&
        !is_bound(i, before) && !years_.is_planned_for(i))
      return 0;
    if (!date_.known() || date_.month == 0) return 0;
    const std::size_t from = before == "last" || before == "next" ? i - 1 : i;
    const int year = listed != 0 ? listed : years_.of_month(i, month, before);
    return found_.add(from, i + 1, month_of(year, month));
  }

  // The word in front of unit i; "mid" of "mid-May" too, and "by" of "by mid-May".
  std::string lead_before(std::size_t i) const {
    static const WordSet parts = {"early", "end", "late", "mid"};
    if (i == 0) return "";
    const bool joined = i >= 2 && units_[i - 1].mark == '-' && !units_[i].is(kUnitSpaceBefore);
    if (!joined || !parts.has(units_[i - 2])) return folded(i - 1);
    static const WordSet terms = {"before", "by", "through", "until"};
    return i >= 3 && terms.has(units_[i - 3]) ? "by" : folded(i - 2);
  }

  // "before October"; not "after May", who may be somebody.
  bool is_bound(std::size_t i, const std::string& before) const {
    static const WordSet names = {"april", "june", "march", "may"};
    return (before == "before" || before == "after") && !names.has(units_[i]);
  }

  // The joint at unit i and the last day of a range behind it: "July 6-8", "June 15-17, 2021",
  // "from July 4 to 6"; how many units that is, 0 for none.
  std::size_t read_last_day(std::size_t i, int month, int first) {
    const int day = joins_days(i) ? day_in_month(i + 1) : -1;
    if (day <= first || !is_tight(i - 1) || !ends_range(i)) return 0;
    const std::size_t used = day_of_month(i + 1, i + 2, month, day);
    return used == 0 ? 0 : used + 1;
  }

  // What goes on with the list at unit i, a comma: "May 5, 6 and 7"; how many units that is, 0 for
  // none.
  std::size_t read_more_days(std::size_t i, int month, int last) {
    static const WordSet more = {"and", "or"};
    constexpr std::size_t kMostDaysOfList = 8;
    std::size_t at = i;
    std::vector<std::size_t> days;
    for (; at + 2 < units_.size() && units_[at].mark == ',' && days.size() < kMostDaysOfList;
         at += 2) {
      if (more.has(units_[at + 1])) {
        ++at;
        break;
      }
      if (day_in_month(at + 1) <= last || year_at(at + 1) > 0) return 0;
      last = number(at + 1);
      days.push_back(at + 1);
    }
    if (days.empty() || at + 1 >= units_.size() || !more.has(units_[at])) return 0;
    if (day_in_month(at + 1) <= last || !ends_range(at)) return 0;
    // The first day does not know of a year behind the last one.
    if (year_at(at + 2) > 0 || year_at(at + 3) > 0) return 0;
    days.push_back(at + 1);
    for (const std::size_t day : days) day_of_month(day, day + 1, month, number(day));
    return at + 2 - i;
  }

  // The joint behind unit i is a word, or a mark without blanks.
  bool is_tight(std::size_t i) const {
    if (units_[i + 1].is(kUnitSentenceStart) || units_[i + 2].is(kUnitSentenceStart)) return false;
    if (units_[i + 1].is(kUnitWord)) return true;
    return !units_[i + 1].is(kUnitSpaceBefore) && !units_[i + 2].is(kUnitSpaceBefore);
  }

  // What stands behind the joint at unit i and a number; not "June 3 to 9 people", "May 6-3-1".
  bool ends_range(std::size_t i) const {
    static const WordSet words = {"in",   "at",   "and", "for",   "with", "on",    "as",      "but",
                                  "when", "from", "by",  "after", "of",   "while", "because", "to",
                                  "that", "will", "was", "were",  "is",   "are"};
    static const WordSet counted = {"am",  "pm",      "a.m", "p.m",     "a.m.",   "p.m.",
                                    "pct", "percent", "per", "million", "billion"};
    static constexpr std::string_view marks = ".,;:)\"";
    const std::size_t next = i + 2;
    if (next >= units_.size() || units_[next].is(kUnitSentenceStart)) return true;
    if (units_[next].mark != 0) return marks.find(units_[next].mark) != std::string_view::npos;
    if (!units_[next].is(kUnitWord)) return year_at(next) > 0;
    if (!units_[i].is(kUnitWord)) return month_at(next) == 0 && !counted.has(units_[next]);
    return !units_[next].is(kUnitHasUpper) && words.has(units_[next]);
  }

  // "The February 20 Movement", "the April 6 Youth Movement"; not "an April 25 Committee hearing",
  // "on May 3 Alliance leaders". The day is units [from, i).
  bool is_of_movement(std::size_t from, std::size_t i) const {
    static const WordSet bodies = {"movement",  "brigade",      "brigades",
                                   "alliance",  "coalition",    "front",
                                   "committee", "organisation", "organization"};
    if (i >= units_.size() || !units_[i].is(kUnitCapital) || units_[i].is(kUnitSentenceStart))
      return false;
    if (!bodies.has(units_[i]) &&
        (i + 1 >= units_.size() || !units_[++i].is(kUnitCapital) || !bodies.has(units_[i])))
      return false;
    static const WordSet leads = {"a",  "after", "an",    "before", "between",
                                  "by", "on",    "since", "until"};
    static const WordSet sittings = {"debate",  "hearing", "hearings", "markup",
                                     "meeting", "session", "meetings", "vote"};
    if (from > 0 && leads.has(units_[from - 1])) return false;
    return i + 1 >= units_.size() || !sittings.has(units_[i + 1]);
  }

  // A day of a month in units [from, to), with the year that may stand behind it.
  std::size_t day_of_month(std::size_t from, std::size_t to, int month, int day) {
    if (is_of_movement(from, to)) return 0;
    years_.come_to(from);
    const std::size_t comma = to < units_.size() && units_[to].mark == ',' ? 1 : 0;
    int year = year_at(to + comma);
    if (year > 0) {
      to += comma + 1;
    } else {
      year = years_.of_day(from, to, month, day);
    }
    if (!is_day(year, month, day)) return 0;
    PartialDate date = month_of(year, month);
    date.day = static_cast<std::int8_t>(day);
    const std::size_t used = found_.add(from, to, date);
    if (used != 0 && is_of_filing(names_, text_, units_, from, to)) count_from(date.first_day());
    return used;
  }

  // Another report begins, filed on that day: of the week that a weekly prints, as none is filed
  // behind the newspaper's own day.
  void count_from(DayNumber filed) {
    constexpr DayNumber kOldest = 7;
    if (today_ == 0 || filed < printed_ - kOldest || filed > printed_) return;
    today_ = filed;
    relative_.count_from(filed);
  }

  // "Tues." and "Sat.". Some of these are words and names as well ("The Sun.").
  int short_weekday_at(std::size_t i, int weekday) const {
    if (i + 1 >= units_.size() || units_[i + 1].mark != '.' || units_[i + 1].is(kUnitSpaceBefore))
      return 0;
    if (units_[i].is(kUnitAllUpper) && !units_[i].is(kUnitCapsText)) return 0;
    if (weekday == 2 || weekday == 4) return weekday;
    static const WordSet leads = {"on", "last", "next", "this"};
    const bool led =
        (i > 0 && leads.has(units_[i - 1])) || is_night(i + 2) || is_part_of_day(i + 2);
    return led ? weekday : 0;
  }

  std::size_t read_weekday(std::size_t i, std::size_t to, int weekday) {
    if (const auto feast = feasts_.read(i, weekday)) {
      const bool added = feast->date.known() && found_.add(i - 1, feast->end, feast->date) != 0;
      return added ? feast->end - i : 0;
    }
    if (today_ == 0) return 0;
    years_.come_to(i);
    const std::string before = i > 0 ? folded(i - 1) : "";
    // "Friday, April 11" is read as that day.
    const std::size_t comma = to < units_.size() && units_[to].mark == ',' ? 1 : 0;
    if (comma + to > i + 1 && (month_at(to + comma) != 0 || month_at(to + comma + 1) != 0))
      return 0;
    // "Saturday August 27", "Saturday 27 August", "MONDAY MORNING, OCTOBER 9".
    static const WordSet parts = {"afternoon", "evening", "morning"};
    if (to < units_.size() && parts.has(units_[to])) {
      const std::size_t month =
          to + 1 < units_.size() && units_[to + 1].mark == ',' ? to + 2 : to + 1;
      if (month_at(month) != 0 && day_in_month(month + 1) > 0) return 0;
    }
    if (month_at(to) != 0 && day_in_month(to + 1) > 0) return 0;
    if (day_in_month(to) > 0 && month_at(to + 1) != 0) return 0;
    if (has_date_in_brackets(to)) return 0;
    if (is_name(i)) return 0;
    if (before == "every" || before == "each") return 0;
    if (const std::size_t ordinal = ordinal_behind(to); ordinal != 0) {
      const DayNumber day = nearest_day(weekday, ordinal_at(ordinal));
      return day == 0 ? 0 : found_.add(i, ordinal + 1, date_of(day));
    }
    if (const DayNumber named = day_in_brackets(i, to, weekday); named != 0)
      return found_.add(i, to, date_of(named));
    const std::size_t of = folded(to) == "of" ? 1 : 0;
    if (const auto weeks = steps_at(to + of, CalendarKind::kWeek))
      return found_.add(i, to, date_of(day_of_week(*weeks, weekday)));
    const int own = weekday_of(today_);
    const int side = side_behind(to);
    const bool ahead =
        before == "next" || before == "coming" ||
        (before != "last" &&
         (side == 0 ? is_subject(i, to) || years_.day_looks_ahead(i, to) : side > 0));
    int days = ahead ? (weekday - own + 7) % 7 : -((own - weekday + 7) % 7);
    if (const int weeks = weeks_on(i, to, before, ahead); weeks != 0)
      days = (weekday - own + 7) % 7 + 7 * weeks;
    if (days == 0 && before == "last") days = -7;
    if (days == 0 && before == "next") days = 7;
    const std::size_t from = before == "last" || before == "next" ? i - 1 : i;
    return found_.add(from, to, date_of(today_ + days));
  }

  // "Saturday is the act's anniversary", "Sunday marks a year since": nobody writes so of a day
  // that has been.
  bool is_subject(std::size_t i, std::size_t to) const {
    static const WordSet verbs = {"is", "marks"};
    return units_[i].is(kUnitSentenceStart) && !units_[i].is(kUnitTitleText) &&
           to < units_.size() && verbs.has(units_[to]) && !units_[to].is(kUnitSentenceStart);
  }

  // How many weeks behind the next such day: "Tuesday week", "a week from Tuesday", "two weeks on
  // Tuesday"; 0 for none.
  int weeks_on(std::size_t i, std::size_t to, const std::string& before, bool ahead) const {
    const bool alone = to + 1 >= units_.size() || units_[to + 1].mark != '-';
    if (before != "last" && folded(to) == "week" && alone) return 1;
    if (i < 3 || word(i - 2).kind != CalendarKind::kWeek) return 0;
    if (before != "from" && !(before == "on" && ahead)) return 0;
    return word(i - 3).number_of(CalendarKind::kCount);
  }

  // The ordinal of "Friday the 13th" and "Friday, the thirteenth" whose month is not told; 0 for
  // none, as in "Sunday, the 10th anniversary".
  std::size_t ordinal_behind(std::size_t to) const {
    const bool apart = to < units_.size() && units_[to].mark == ',';
    if (apart) ++to;
    if (folded(to) == "the") ++to;
    if (ordinal_at(to) <= 0 || folded(to + 1) == "of") return 0;
    return counts_what_follows(units_, to, apart) ? 0 : to;
  }

  // "13th" and, as the day has long been feared, "thirteenth"; -1 for none.
  int ordinal_at(std::size_t i) const {
    constexpr int kFeared = 13;
    if (is_ordinal(i)) return number(i);
    return folded(i) == "thirteenth" ? kFeared : -1;
  }

  // The day of that number in some month closest to the article's that falls on that day of the
  // week, 0 when there is none within two months.
  DayNumber nearest_day(int weekday, int day) const {
    constexpr int kFarthest = 2, kMonths = 12;
    DayNumber nearest = 0;
    for (int step = -kFarthest; step <= kFarthest; ++step) {
      const int months = date_.year * kMonths + date_.month - 1 + step;
      const int year = months / kMonths, month = months % kMonths + 1;
      if (!is_day(year, month, day)) continue;
      const DayNumber candidate = day_number(year, month, day);
      if (weekday_of(candidate) != weekday) continue;
      if (nearest == 0 || std::abs(candidate - today_) < std::abs(nearest - today_))
        nearest = candidate;
    }
    return nearest;
  }

  // "Monday (Oct 9)", "Monday (9 October)".
  bool has_date_in_brackets(std::size_t i) const {
    if (i >= units_.size() || units_[i].mark != '(') return false;
    return (month_at(i + 1) != 0 && day_in_month(i + 2) > 0) ||
           (day_in_month(i + 1) > 0 && month_at(i + 2) != 0);
  }

  DayNumber day_of_week(int weeks, int weekday) const {
    return today_ - weekday_of(today_) + weekday + 7 * weeks;
  }

  // "tomorrow (Thursday)", "next week (Tuesday)": the day that the date in front of the brackets
  // means, 0 for none.
  DayNumber day_in_brackets(std::size_t i, std::size_t to, int weekday) const {
    if (i < 2 || units_[i - 1].mark != '(' || to >= units_.size() || units_[to].mark != ')')
      return 0;
    const EventDate* before = found_.ending_with(i - 2);
    if (before == nullptr) return 0;
    if (before->value.day != 0) {
      // An article that is dated a day late is off by that day.
      const DayNumber named = before->value.first_day();
      const int off = (weekday - weekday_of(named) + 7) % 7;
      return named + (off > 3 ? off - 7 : off);
    }
    const auto weeks = i >= 3 ? steps_at(i - 3, CalendarKind::kWeek) : std::nullopt;
    return weeks ? day_of_week(*weeks, weekday) : 0;
  }

  // "the Sunday Times", "the Saturday Evening Post".
  bool is_name(std::size_t i) const {
    if (i == 0 || i + 1 >= units_.size() || folded(i - 1) != "the") return false;
    return units_[i + 1].is(kUnitCapital) && !in_capitals(i) &&
           !units_[i + 1].is(kUnitSentenceStart);
  }

  const PartialDate& date_;
  DayNumber today_;    // 0: not known to the day
  DayNumber printed_;  // not before today_
  std::span<const EntitySpan> names_;
  EventList found_;
  EventYears years_;
  YearsAlone years_alone_;
  ToldDays told_days_;
  FeastYears feast_years_;
  MovedFeasts feasts_;
  RelativeDates relative_;
};

}  // namespace

std::vector<EventDate> find_dates(std::string_view text, std::span<const Unit> units,
                                  const PartialDate& article_date,
                                  std::span<const EntitySpan> names, DayNumber printed) {
  return DateFinder(text, units, article_date, names, printed).run();
}

}  // namespace dateline
