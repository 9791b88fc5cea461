#include "searcher/query/date_range.h"

#include <string>

#include "common/base/closest_name.h"
#include "searcher/query/date_words.h"

namespace dateline {
namespace {

constexpr std::string_view kAccepted =
    "accepted are 2025, 2025-04, 2025-04-11, words (today, yesterday, monday, last-week, "
    "last-month, this-year), lengths up to today (7d, 2w, 3m, 2y), ranges of these with .. and an "
    "open side (2025-01..2025-03, ..2024), and none";

class RangeReader {
 public:
  RangeReader(std::string_view text, DayNumber today, const QueryPlace& place)
      : text_(text), today_(today == 0 ? local_today() : today), place_(place) {}

  DateRange read() const {
    if (text_ == "none") return {0, 0, true};
    const std::size_t dots = text_.find("..");
    if (dots == std::string_view::npos) {
      const DaySpan span = side(text_);
      return {span.first, span.last, false};
    }
    return between(text_.substr(0, dots), text_.substr(dots + 2));
  }

 private:
  DateRange between(std::string_view from, std::string_view to) const {
    if (from.empty() && to.empty()) {
      fail_at(place_, "a range of dates without beginning and end", std::string(kAccepted));
    }
    if (from == "none" || to == "none") {
      fail_at(place_, "none in a range of dates", "an article without a date is in no range",
              "write date:none OR date:" + std::string(from == "none" ? ".." : from) +
                  std::string(from == "none" ? to : ".."));
    }
    if (days_of_length(to, today_)) {
      fail_at(place_, in_quotes(to) + " at the end of a range",
              "a length of time ends with today and can only begin a range",
              "for example 7d or 30d..yesterday");
    }
    DateRange range;
    if (!from.empty()) range.first = side(from).first;
    if (!to.empty()) range.last = side(to).last;
    if (range.first != 0 && range.last != 0 && range.first > range.last) {
      fail_at(place_, "the range " + in_quotes(text_) + " ends before it begins", "",
              "turn its sides round");
    }
    return range;
  }

  DaySpan side(std::string_view text) const {
    if (const auto days = days_of_word(text, today_)) return *days;
    if (const auto days = days_of_length(text, today_)) return *days;
    PartialDate date;
    const DateReading reading = read_date(text, date);
    if (reading == DateReading::kImpossible) {
      fail_at(place_, "impossible date " + in_quotes(text), "the calendar has no such day",
              std::string(kAccepted));
    }
    if (reading == DateReading::kNotADate || !date.known()) {
      const auto closest = closest_name(text, date_words());
      fail_at(place_, in_quotes(text) + " is no date", std::string(kAccepted),
              closest ? "did you mean " + *closest + "?" : "");
    }
    if (date.second >= 0) {
      fail_at(place_, in_quotes(text) + " has a time of day", "dates are searched by day",
              "write " + date.to_string());
    }
    return {date.first_day(), date.last_day()};
  }

  std::string_view text_;
  DayNumber today_;
  const QueryPlace& place_;
};

}  // namespace

DateRange date_range_at(std::string_view text, DayNumber today, const QueryPlace& place) {
  return RangeReader(text, today, place).read();
}

DateRange parse_date_range(std::string_view text, DayNumber today) {
  return date_range_at(text, today, QueryPlace{});
}

}  // namespace dateline
