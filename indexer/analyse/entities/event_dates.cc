#include "indexer/analyse/entities/event_dates.h"

#include <algorithm>
#include <optional>
#include <string>

#include "indexer/analyse/entities/calendar_words.h"
#include "indexer/analyse/entities/event_reader.h"
#include "indexer/analyse/entities/outlook.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr int kMonthDays = 31;
constexpr int kSoon = 45;  // days
constexpr int kQuarter = 100;

enum class Span { kDay, kWeek, kMonth, kYear };

constexpr int kAttacks = 2001;

PartialDate year_only(int year) {
  PartialDate date;
  date.year = static_cast<std::int16_t>(year);
  return date;
}

PartialDate month_of(int year, int month) {
  PartialDate date = year_only(year);
  date.month = static_cast<std::int8_t>(month);
  return date;
}

// The words that dates begin with; all others are passed over.
const WordSet& first_words() {
  static const WordSet words = {
      "january", "february",  "march",    "april",     "may",      "june",    "july",
      "august",  "september", "october",  "november",  "december", "jan.",    "feb.",
      "mar.",    "apr.",      "aug.",     "sept.",     "sep.",     "oct.",    "nov.",
      "dec.",    "jan",       "feb",      "mar",       "apr",      "jun",     "jul",
      "aug",     "sept",      "sep",      "oct",       "nov",      "dec",     "monday",
      "tuesday", "wednesday", "thursday", "friday",    "saturday", "sunday",  "mon",
      "tue",     "tues",      "wed",      "weds",      "thu",      "thur",    "thurs",
      "fri",     "sat",       "sun",      "yesterday", "today",    "tonight", "tomorrow",
      "to",      "last",      "this",     "next",      "in",       "since",   "a",
      "an",      "one",       "two",      "three",     "four",     "five",    "six",
      "seven",   "eight",     "nine",     "ten",       "eleven",   "twelve"};
  return words;
}

class Finder : private DateReader {
 public:
  Finder(std::string_view text, const std::vector<Unit>& units, const PartialDate& date,
         std::span<const EntitySpan> names)
      : DateReader(text, units), date_(date), names_(names) {
    if (date.precision() == DatePrecision::kDay) today_ = date.first_day();
  }

  std::vector<EventDate> run() {
    std::size_t i = 0;
    while (i < units_.size()) {
      if (units_[i].is(kUnitSentenceStart)) sentence_ = i;
      const std::size_t used = may_begin_date(i) ? read(i) : 0;
      i += std::max<std::size_t>(used, 1);
    }
    return std::move(found_);
  }

 private:
  bool may_begin_date(std::size_t i) const {
    if (starts_with_digit(i)) return true;
    return units_[i].is(kUnitWord) && units_[i].end - units_[i].begin <= 9 &&
           first_words().has(units_[i]);
  }

  // Whether what is told of the date at unit i is to come.
  bool looks_ahead(std::size_t i) const {
    const Outlook outlook = outlook_before(text_, units_, sentence_, i);
    if (outlook == Outlook::kUnknown) return sentence_looks_ahead(units_, sentence_, i);
    return is_ahead(outlook);
  }

  // Tries every form at unit i; returns how many units it used, 0 for none.
  std::size_t read(std::size_t i) {
    const Unit& unit = units_[i];
    if (starts_with_digit(i)) return read_number(i);
    if (!unit.is(kUnitWord)) return 0;
    if (unit.is(kUnitCapital)) {
      if (month_at(i) != 0) return read_month(i);
      const int weekday = weekday_number(folded(i));
      if (weekday != 0) return read_weekday(i, i + 1, weekday);
      if (const int number = short_weekday_at(i); number != 0)
        return read_weekday(i, i + 2, number);
    }
    return read_relative(i);
  }

  // "11 April 2025", "11th of April", "2025-04-11", "10 days ago".
  std::size_t read_number(std::size_t i) {
    const int day = day_in_month(i);
    if (day > 0) {
      const std::size_t of = folded(i + 1) == "of" ? 1 : 0;
      const int month = month_at(i + 1 + of);
      if (month != 0 && !units_[i + 1].is(kUnitSentenceStart)) {
        return day_of_month(i, i + 2 + of, month, day);
      }
    }
    if (year_at(i) > 0 && i + 4 < units_.size() && units_[i + 1].mark == '-' &&
        units_[i + 3].mark == '-' && number(i + 2) >= 1) {
      const auto date =
          parse_date(text_.substr(units_[i].begin, units_[i + 4].end - units_[i].begin));
      if (date) return add(i, i + 5, *date);
    }
    return read_count(i);
  }

  // "April 11", "April 11, 2025", "April 2025", "in April".
  std::size_t read_month(std::size_t i) {
    const int month = month_at(i);
    const int day = day_in_month(i + 1);
    if (day > 0 && year_at(i + 1) < 0) return day_of_month(i, i + 2, month, day);
    const std::size_t comma = i + 1 < units_.size() && units_[i + 1].mark == ',' ? 1 : 0;
    if (const int year = year_at(i + 1 + comma); year > 0) {
      return add(i, i + 2 + comma, month_of(year, month));
    }
    const std::string before = i > 0 ? folded(i - 1) : "";
    // "in Mar-a-Lago", "by Jan Vermeer": short for a month only with its point or a day.
    static const WordSet names = {"jan", "mar", "jun"};
    if (names.has(units_[i])) return 0;
    // May and March are words as well: a month needs a word before that dates take.
    static constexpr std::string_view leads[] = {"in",    "since",  "last", "next",  "this",
                                                 "until", "by",     "from", "early", "late",
                                                 "mid",   "during", "of",   "to"};
    if (std::find(std::begin(leads), std::end(leads), before) == std::end(leads) &&
        !is_planned_for(i))
      return 0;
    if (!date_.known() || date_.month == 0) return 0;
    const std::size_t from = before == "last" || before == "next" ? i - 1 : i;
    return add(from, i + 1, month_of(nearest_year(i, month, before), month));
  }

  // "planned for October", "set for May".
  bool is_planned_for(std::size_t i) const {
    static const WordSet words = {"due", "planned", "scheduled", "set", "slated"};
    return i >= 2 && folded(i - 1) == "for" && words.has(units_[i - 2]);
  }

  int nearest_year(std::size_t i, int month, std::string_view before) {
    if (const int told = year_told_behind(i + 1); told != 0) return told;
    if (before == "next") return month > date_.month ? date_.year : date_.year + 1;
    if (before == "last") return month < date_.month ? date_.year : date_.year - 1;
    if (before == "this") return date_.year;
    if (is_planned_for(i)) return month >= date_.month ? date_.year : date_.year + 1;
    const bool ahead = before != "since" && looks_ahead(i);
    if (ahead && month > date_.month) return date_.year;
    if (ahead && date_.month - month > 6) return date_.year + 1;
    return month <= date_.month || (before == "by" || before == "until") ? date_.year
                                                                         : date_.year - 1;
  }

  std::size_t day_of_month(std::size_t from, std::size_t to, int month, int day) {
    const std::size_t comma = to < units_.size() && units_[to].mark == ',' ? 1 : 0;
    int year = year_at(to + comma);
    if (year > 0) {
      to += comma + 1;
    } else {
      year = year_of_range(from, to, month, day);
      if (year == 0) year = year_near(from, to, month, day);
    }
    PartialDate date = month_of(year, month);
    date.day = static_cast<std::int8_t>(day);
    return parse_date(date.to_string()) ? add(from, to, date) : 0;
  }

  // The year that another day of the same range gives one without its own, 0 for none.
  int year_of_range(std::size_t from, std::size_t to, int month, int day) const {
    if (joins_days(to) && !ends_dateline(from, to)) {
      const int year = year_behind(to + 1, month, day);
      if (year != 0) return year;
    }
    if (from < 2 || found_.empty() || found_.back().end != units_[from - 2].end) return 0;
    const PartialDate& first = found_.back().value;
    if (!is_range_joint(from - 1) || first.day == 0) return 0;
    if (month >= first.month) return first.year;
    return is_from(from - 2) ? first.year + 1 : 0;
  }

  // "from", of the day that was found last and ends with unit i: "from Dec. 28 to".
  bool is_from(std::size_t i) const {
    static const WordSet words = {"from"};
    while (i > 0 && units_[i].begin > found_.back().begin) --i;
    return i > 0 && words.has(units_[i - 1]);
  }

  // The nearest year, unless the sentence speaks of the other side; 0 for none.
  int year_near(std::size_t from, std::size_t to, int month, int day) const {
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
  bool is_of_the_attacks(std::size_t from, std::size_t to) const {
    static const WordSet words = {"anthrax",   "attack",    "attacks",    "commission",
                                  "events",    "hijackers", "hijackings", "terrorism",
                                  "terrorist", "terrorists"};
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
  int side_of(std::size_t from, std::size_t to) const {
    const std::string before = from > 0 ? folded(from - 1) : "";
    if (before == "last" || before == "next") return before == "last" ? -1 : 1;
    return side_behind(to);
  }

  // A day that would come in so many days is told as a past one. What comes soon is rather taken
  // for that than for what was a year ago.
  bool is_behind(std::size_t from, std::size_t to, int days) const {
    const Outlook outlook = outlook_before(text_, units_, sentence_, from);
    if (outlook == Outlook::kPast) return days > kMonthDays || !ends_quarter(from);
    if (is_ahead(outlook) || days <= kQuarter) return false;
    if (outlook == Outlook::kBack) return true;
    return clause_looks_back(text_, units_, sentence_, from, to);
  }

  // "The quarter ended March 31" is told of a week before as well.
  bool ends_quarter(std::size_t from) const {
    return from >= 2 && folded(from - 1) == "ended" && folded(from - 2) == "quarter";
  }

  // A day so many days ago is told as one to come.
  bool is_to_come(std::size_t from, int days) const {
    if (days <= kSoon) return false;
    const Outlook outlook = outlook_before(text_, units_, sentence_, from);
    if (outlook == Outlook::kFirmAhead) return true;
    return days > kQuarter &&
           (outlook == Outlook::kAhead || (from > 0 && folded(from - 1) == "ending"));
  }

  // That day of that year is behind the article's.
  bool comes_after(int year, int month, int day) const {
    if (year != date_.year) return year > date_.year;
    if (month != date_.month) return month > date_.month;
    return date_.day != 0 && day > date_.day;
  }

  // "Tues." and "Sat.". Some of these are words and names as well ("The Sun.").
  int short_weekday_at(std::size_t i) const {
    if (i + 1 >= units_.size() || units_[i + 1].mark != '.' || units_[i + 1].is(kUnitSpaceBefore))
      return 0;
    if (units_[i].is(kUnitAllUpper) && !units_[i].is(kUnitCapsText)) return 0;
    const int weekday = short_weekday_number(folded(i));
    if (weekday == 0 || weekday == 2 || weekday == 4) return weekday;
    static const WordSet leads = {"on", "last", "next", "this"};
    const bool led =
        (i > 0 && leads.has(units_[i - 1])) || is_night(i + 2) || is_part_of_day(i + 2);
    return led ? weekday : 0;
  }

  std::size_t read_weekday(std::size_t i, std::size_t to, int weekday) {
    if (today_ == 0) return 0;
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
    if (is_name(i)) return 0;
    if (const DayNumber named = day_in_brackets(i, to, weekday); named != 0)
      return add(i, to, date_of(named));
    if (const auto weeks = steps_at(to, "week"))
      return add(i, to, date_of(day_of_week(*weeks, weekday)));
    const int own = weekday_of(today_);
    const int side = side_behind(to);
    const bool ahead = before == "next" || before == "coming" ||
                       (before != "last" && (side == 0 ? looks_ahead(i) : side > 0));
    int days = ahead ? (weekday - own + 7) % 7 : -((own - weekday + 7) % 7);
    if (days == 0 && before == "last") days = -7;
    if (days == 0 && before == "next") days = 7;
    const std::size_t from = before == "last" || before == "next" ? i - 1 : i;
    return add(from, to, date_of(today_ + days));
  }

  DayNumber day_of_week(int weeks, int weekday) const {
    return today_ - weekday_of(today_) + weekday + 7 * weeks;
  }

  // The year of "October 5 last year", "October 5 of this year" and "October of 2005", 0 for none.
  int year_told_behind(std::size_t to) const {
    const std::size_t of = folded(to) == "of" ? 1 : 0;
    if (of == 1 && year_at(to + 1) > 0) return year_at(to + 1);
    const auto steps = steps_at(to + of, "year");
    return steps ? date_.year + *steps : 0;
  }

  // "tomorrow (Thursday)", "next week (Tuesday)": the day that the date in front of the brackets
  // means, 0 for none.
  DayNumber day_in_brackets(std::size_t i, std::size_t to, int weekday) const {
    if (i < 2 || units_[i - 1].mark != '(' || to >= units_.size() || units_[to].mark != ')')
      return 0;
    if (found_.empty() || found_.back().end != units_[i - 2].end) return 0;
    const DayNumber named = found_.back().value.day != 0 ? found_.back().value.first_day() : 0;
    if (named != 0) {
      // An article that is dated a day late is off by that day.
      const int off = (weekday - weekday_of(named) + 7) % 7;
      return named + (off > 3 ? off - 7 : off);
    }
    const auto weeks = i >= 3 ? steps_at(i - 3, "week") : std::nullopt;
    return weeks ? day_of_week(*weeks, weekday) : 0;
  }

  // "the Sunday Times", "the Saturday Evening Post".
  bool is_name(std::size_t i) const {
    if (i == 0 || i + 1 >= units_.size() || folded(i - 1) != "the") return false;
    return units_[i + 1].is(kUnitCapital) && !in_capitals(i) &&
           !units_[i + 1].is(kUnitSentenceStart);
  }

  bool in_capitals(std::size_t i) const {
    return units_[i].is(kUnitCapsText) || units_[i].is(kUnitTitleText);
  }

  // "today", "yesterday", "last month", "this year", "two days later", "a week ago".
  std::size_t read_relative(std::size_t i) {
    if (units_[i].end - units_[i].begin > 9) return 0;
    const std::string word = folded(i);
    if (word == "yesterday") return read_neighbour(i, -1);
    if (word == "tomorrow") return read_neighbour(i, 1);
    if (word == "today" || word == "tonight") return is_named_so(i) ? 0 : relative_day(i, i + 1, 0);
    if (word == "to") return read_parted(i);
    if (word == "last") return is_night(i + 1) ? relative_day(i, i + 2, -1) : relative_span(i, -1);
    if (word == "this")
      return is_part_of_day(i + 1) ? relative_day(i, i + 2, 0) : relative_span(i, 0);
    if (word == "next") return relative_span(i, 1);
    if (word == "since" && year_at(i + 1) > 0)
      return add(i + 1, i + 2, year_only(year_at(i + 1))) + 1;
    if (word == "in" && year_at(i + 1) > 0 &&
        !(i + 2 < units_.size() && units_[i + 2].mark == '-')) {
      return add(i + 1, i + 2, year_only(year_at(i + 1))) + 1;
    }
    return read_count(i);
  }

  // "the Today programme", "Hawke's Bay Today said": a name, unlike "TODAY" and what begins a
  // sentence.
  bool is_named_so(std::size_t i) const {
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
  std::size_t read_neighbour(std::size_t i, int step) {
    const bool second =
        i > 1 && folded(i - 1) == (step < 0 ? "before" : "after") && folded(i - 2) == "day";
    return second ? relative_day(i - 2, i + 1, 2 * step) : relative_day(i, i + 1, step);
  }

  // "to-day", "to-night", "to-morrow", as papers wrote until about 1930.
  std::size_t read_parted(std::size_t i) {
    if (i + 2 >= units_.size() || units_[i + 1].mark != '-' || units_[i + 1].is(kUnitSpaceBefore))
      return 0;
    if (i > 0 && units_[i - 1].mark == '-') return 0;
    const std::string rest = folded(i + 2);
    if (rest == "day" || rest == "night") return relative_day(i, i + 3, 0);
    return rest == "morrow" ? relative_day(i, i + 3, 1) : 0;
  }

  bool is_small_word(std::size_t i) const {
    return i < units_.size() && (!units_[i].is(kUnitHasUpper) || in_capitals(i));
  }
  bool is_night(std::size_t i) const {
    static const WordSet words = {"night", "evening"};
    return is_small_word(i) && words.has(units_[i]);
  }
  bool is_part_of_day(std::size_t i) const {
    static const WordSet words = {"morning", "afternoon", "evening", "forenoon"};
    return is_small_word(i) && words.has(units_[i]);
  }

  std::size_t relative_day(std::size_t from, std::size_t to, int days) {
    if (today_ == 0) return 0;
    return add(from, to, date_of(today_ + days));
  }

  std::size_t relative_span(std::size_t i, int steps) {
    const auto span = span_at(i + 1);
    if (!span || *span == Span::kDay) return 0;
    return shifted(i, i + 2, *span, steps, today_);
  }

  std::optional<Span> span_at(std::size_t i) const {
    if (i >= units_.size() || units_[i].is(kUnitHasUpper)) return std::nullopt;
    const std::string word = folded(i);
    if (word == "day" || word == "days") return Span::kDay;
    if (word == "week" || word == "weeks") return Span::kWeek;
    if (word == "month" || word == "months") return Span::kMonth;
    if (word == "year" || word == "years") return Span::kYear;
    return std::nullopt;
  }

  // "three weeks ago", "two days later", "five years earlier".
  std::size_t read_count(std::size_t i) {
    const int count = small_number(folded(i));
    if (count < 1) return 0;
    const auto span = span_at(i + 1);
    if (!span) return 0;
    const std::string direction = folded(i + 2);
    if (direction == "ago") return shifted(i, i + 3, *span, -count, today_);
    if (direction == "later") return shifted(i, i + 3, *span, count, last_);
    if (direction == "earlier") return shifted(i, i + 3, *span, -count, last_);
    return 0;
  }

  // A day is known to the day, a week only to its month, others as they say.
  std::size_t shifted(std::size_t from, std::size_t to, Span span, int steps, DayNumber base) {
    PartialDate start = base != 0 ? date_of(base) : PartialDate{};
    if (base == 0 && base == today_ && span != Span::kDay && span != Span::kWeek) start = date_;
    if (!start.known()) return 0;
    if (span == Span::kYear) return add(from, to, year_only(start.year + steps));
    if (span == Span::kMonth) {
      if (start.month == 0) return 0;
      const int months = start.year * 12 + start.month - 1 + steps;
      return add(from, to, month_of(months / 12, months % 12 + 1));
    }
    if (base == 0) return 0;
    const std::int64_t day = base + std::int64_t{steps} * (span == Span::kWeek ? 7 : 1);
    if (day < 400 || day > 3'650'000) return 0;
    const PartialDate date = date_of(static_cast<DayNumber>(day));
    if (span == Span::kDay) return add(from, to, date);
    return add(from, to, month_of(date.year, date.month));
  }

  std::size_t add(std::size_t from, std::size_t to, const PartialDate& value) {
    if (value.year < 1 || value.year > 9999) return 0;
    if (in_other_name(units_[from].begin, units_[to - 1].end)) return 0;
    if (in_quoted_title(from, to)) return 0;
    found_.push_back({units_[from].begin, units_[to - 1].end, value});
    if (value.precision() == DatePrecision::kDay) last_ = value.first_day();
    return to - from;
  }

  // It lies in a longer name, or a name begins in it ("6th of October City"). Dates come in
  // order, and so do names.
  bool in_other_name(std::uint32_t begin, std::uint32_t end) {
    while (!names_.empty() && names_.front().end <= begin) names_ = names_.subspan(1);
    if (names_.empty()) return false;
    const EntitySpan& name = names_.front();
    return name.begin < end && (name.begin < begin || name.end > end);
  }

  // "Four Days in September", in quotes: a few words, all but the smallest with capitals.
  bool in_quoted_title(std::size_t from, std::size_t to) const {
    static const WordSet joints = {"a",  "an", "and", "at", "by",  "for", "from",
                                   "in", "of", "on",  "or", "the", "to",  "with"};
    constexpr std::size_t most = 8;
    if (in_capitals(from)) return false;
    const auto fits = [&](std::size_t i) {
      return units_[i].is(kUnitCapital) || joints.has(units_[i]) || number(i) >= 0;
    };
    std::size_t first = from, last = from;
    while (first > 0 && from - first <= most && fits(first - 1)) --first;
    while (last < units_.size() && last - from <= most && fits(last)) ++last;
    if (first == 0 || units_[first - 1].mark != '"') return false;
    if (units_[first].is(kUnitSpaceBefore)) return false;
    // The point or comma of the sentence stands before the closing quotes.
    const auto mark = [&](std::size_t i) { return i < units_.size() ? units_[i].mark : '\0'; };
    if (mark(last) == '.' || mark(last) == ',') ++last;
    return mark(last) == '"' && last >= to && last - first >= 3;
  }

  PartialDate date_;
  std::span<const EntitySpan> names_;  // those not passed yet
  DayNumber today_ = 0;                // 0: not known to the day
  DayNumber last_ = 0;                 // the day that the text named last
  std::size_t sentence_ = 0;           // where the present sentence starts
  std::vector<EventDate> found_;
};

}  // namespace

std::vector<EventDate> find_dates(std::string_view text, const std::vector<Unit>& units,
                                  const PartialDate& article_date,
                                  std::span<const EntitySpan> names) {
  return Finder(text, units, article_date, names).run();
}

}  // namespace dateline
