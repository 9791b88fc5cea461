#include "indexer/analyse/entities/event_dates.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/calendar_words.h"

namespace dateline {
namespace {

enum class Span { kDay, kWeek, kMonth, kYear };

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

// Monday is 1: day numbers count from 1 March of the year 0, a Wednesday.
int weekday_of(DayNumber day) {
  static const int shift = [] {
    // 1 January 2024 was a Monday.
    return (1 - day_number(2024, 1, 1) % 7 + 14) % 7;
  }();
  const int weekday = (day + shift) % 7;
  return weekday == 0 ? 7 : weekday;
}

// The words that dates begin with; all others are passed over.
const std::unordered_set<std::uint32_t>& first_words() {
  static const std::unordered_set<std::uint32_t> set = [] {
    std::unordered_set<std::uint32_t> words;
    for (const char* word :
         {"january", "february", "march", "april", "may", "june", "july", "august", "september",
          "october", "november", "december", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "sep.",
          "oct.", "nov.", "dec.", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep",
          "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
          "sunday", "yesterday", "today", "tonight", "tomorrow", "last", "this", "next", "in", "a",
          "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve"}) {
      words.insert(hash_folded(word));
    }
    return words;
  }();
  return set;
}

bool may_begin_date(const Unit& unit) {
  if (unit.is(kUnitNumber)) return true;
  if (!unit.is(kUnitWord) || unit.end - unit.begin > 9) return false;
  return first_words().count(unit.folded) != 0;
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Unit>& units, const PartialDate& date)
      : text_(text), units_(units), date_(date) {
    if (date.precision() == DatePrecision::kDay) today_ = date.first_day();
  }

  std::vector<EventDate> run() {
    std::size_t i = 0;
    while (i < units_.size()) {
      if (units_[i].is(kUnitSentenceStart)) {
        sentence_ = i;
        ahead_ = -1;
      }
      const std::size_t used = may_begin_date(units_[i]) ? read(i) : 0;
      i += std::max<std::size_t>(used, 1);
    }
    return std::move(found_);
  }

 private:
  std::string folded(std::size_t i) const {
    if (i >= units_.size() || units_[i].end - units_[i].begin > 12) return {};
    return fold_unit(text_.substr(units_[i].begin, units_[i].end - units_[i].begin));
  }
  bool starts_with_digit(std::size_t i) const {
    return i < units_.size() && is_ascii_digit(text_[units_[i].begin]);
  }
  int number(std::size_t i) const { return starts_with_digit(i) ? small_number(folded(i)) : -1; }
  int day_in_month(std::size_t i) const {
    const int day = number(i);
    return day >= 1 && day <= 31 ? day : -1;
  }
  int year_at(std::size_t i) const {
    const int year = number(i);
    return year >= 1000 && year <= 2199 && units_[i].end - units_[i].begin == 4 ? year : -1;
  }
  int month_at(std::size_t i) const {
    if (i >= units_.size() || !units_[i].is(kUnitCapital)) return 0;
    return month_number(folded(i));
  }

  // Whether the sentence speaks of what is to come; found out when a date needs it.
  bool looks_ahead() {
    if (ahead_ < 0) ahead_ = sentence_looks_ahead(sentence_) ? 1 : 0;
    return ahead_ == 1;
  }

  bool sentence_looks_ahead(std::size_t i) const {
    for (std::size_t k = i; k < units_.size() && k - i < 60; ++k) {
      if (k > i && units_[k].is(kUnitSentenceStart)) break;
      if (units_[k].is(kUnitHasUpper) || !units_[k].is(kUnitWord)) continue;
      const std::string word = folded(k);
      if (word == "will" || word == "scheduled" || word == "expected" || word == "due" ||
          word == "upcoming" || word == "shall") {
        return true;
      }
      if (word == "said" || word == "told") return false;
    }
    return false;
  }

  // Tries every form at unit i; returns how many units it used, 0 for none.
  std::size_t read(std::size_t i) {
    const Unit& unit = units_[i];
    if (unit.is(kUnitNumber) || starts_with_digit(i)) return read_number(i);
    if (!unit.is(kUnitWord)) return 0;
    if (unit.is(kUnitCapital)) {
      if (month_at(i) != 0) return read_month(i);
      const int weekday = weekday_number(folded(i));
      if (weekday != 0) return read_weekday(i, weekday);
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
      const auto date = parse_date(text_.substr(units_[i].begin, units_[i + 4].end - units_[i].begin));
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
    // May and March are words as well: a month needs a word before that dates take.
    static constexpr std::string_view leads[] = {"in", "since", "last", "next", "this", "until", "by",
                                                 "from", "early", "late", "mid", "during", "of", "to"};
    if (std::find(std::begin(leads), std::end(leads), before) == std::end(leads)) return 0;
    if (!date_.known() || date_.month == 0) return 0;
    const std::size_t from = before == "last" || before == "next" ? i - 1 : i;
    return add(from, i + 1, month_of(nearest_year(month, before), month));
  }

  int nearest_year(int month, std::string_view before) {
    if (before == "next") return month > date_.month ? date_.year : date_.year + 1;
    if (before == "last") return month < date_.month ? date_.year : date_.year - 1;
    if (before == "this") return date_.year;
    if (looks_ahead() && month > date_.month) return date_.year;
    if (looks_ahead() && date_.month - month > 6) return date_.year + 1;
    return month <= date_.month || (before == "by" || before == "until") ? date_.year : date_.year - 1;
  }

  std::size_t day_of_month(std::size_t from, std::size_t to, int month, int day) {
    const std::size_t comma = to < units_.size() && units_[to].mark == ',' ? 1 : 0;
    int year = year_at(to + comma);
    if (year > 0) {
      to += comma + 1;
    } else {
      if (!date_.known() || date_.month == 0) return 0;
      year = date_.year;
      if (month - date_.month > 6) --year;
      if (date_.month - month > 6) ++year;
    }
    PartialDate date = month_of(year, month);
    date.day = static_cast<std::int8_t>(day);
    return parse_date(date.to_string()) ? add(from, to, date) : 0;
  }

  std::size_t read_weekday(std::size_t i, int weekday) {
    if (today_ == 0) return 0;
    const std::string before = i > 0 ? folded(i - 1) : "";
    // "Friday, April 11" is read as that day.
    if (i + 1 < units_.size() && units_[i + 1].mark == ',' &&
        (month_at(i + 2) != 0 || month_at(i + 3) != 0)) {
      return 0;
    }
    const int own = weekday_of(today_);
    const bool ahead = before == "next" || before == "coming" || (before != "last" && looks_ahead());
    int days = ahead ? (weekday - own + 7) % 7 : -((own - weekday + 7) % 7);
    if (days == 0 && before == "last") days = -7;
    if (days == 0 && before == "next") days = 7;
    const std::size_t from = before == "last" || before == "next" ? i - 1 : i;
    return add(from, i + 1, date_of(today_ + days));
  }

  // "today", "yesterday", "last month", "this year", "two days later", "a week ago".
  std::size_t read_relative(std::size_t i) {
    if (units_[i].end - units_[i].begin > 9) return 0;
    const std::string word = folded(i);
    if (word == "yesterday") return relative_day(i, -1);
    if (word == "today" || word == "tonight") return relative_day(i, 0);
    if (word == "tomorrow") return relative_day(i, 1);
    if (word == "last") return relative_span(i, -1);
    if (word == "this") return relative_span(i, 0);
    if (word == "next") return relative_span(i, 1);
    if (word == "in" && year_at(i + 1) > 0 && !(i + 2 < units_.size() && units_[i + 2].mark == '-')) {
      return add(i + 1, i + 2, year_only(year_at(i + 1))) + 1;
    }
    return read_count(i);
  }

  std::size_t relative_day(std::size_t i, int days) {
    return today_ == 0 ? 0 : add(i, i + 1, date_of(today_ + days));
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
    found_.push_back({units_[from].begin, units_[to - 1].end, value});
    if (value.precision() == DatePrecision::kDay) last_ = value.first_day();
    return to - from;
  }

  std::string_view text_;
  const std::vector<Unit>& units_;
  PartialDate date_;
  DayNumber today_ = 0;  // 0: not known to the day
  DayNumber last_ = 0;   // the day that the text named last
  std::size_t sentence_ = 0;  // where the present sentence starts
  int ahead_ = -1;            // whether it speaks of what is to come; -1 not known yet
  std::vector<EventDate> found_;
};

}  // namespace

std::vector<EventDate> find_dates(std::string_view text, const std::vector<Unit>& units,
                                  const PartialDate& article_date) {
  return Finder(text, units, article_date).run();
}

}  // namespace dateline
