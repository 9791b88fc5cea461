#include "searcher/query/date_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 10> kWords = {
    "today",     "now",        "yesterday",  "tomorrow",  "this-week",
    "last-week", "this-month", "last-month", "this-year", "last-year"};
// So that lengths cannot overflow; more than the calendar has.
constexpr int kMaxLength = 4000000;

// 0 for Monday. 3 January 2000 was one.
int weekday_of(DayNumber day) {
  const DayNumber since = day - day_number(2000, 1, 3);
  return ((since % 7) + 7) % 7;
}

DaySpan span_of(const PartialDate& date) { return {date.first_day(), date.last_day()}; }

PartialDate month_of(DayNumber day) {
  PartialDate date = date_of(day);
  date.day = 0;
  return date;
}

PartialDate year_of(DayNumber day) {
  PartialDate date = month_of(day);
  date.month = 0;
  return date;
}

// The same day `months` months earlier, or that month's last day. 0 before year 1.
DayNumber months_before(DayNumber day, int months) {
  const PartialDate date = date_of(day);
  const int month = date.year * 12 + (date.month - 1) - months;
  if (month < 12) return 0;
  PartialDate there;
  there.year = static_cast<std::int16_t>(month / 12);
  there.month = static_cast<std::int8_t>(month % 12 + 1);
  return std::min(there.first_day() + date.day - 1, there.last_day());
}

std::string normalised(std::string_view word) {
  std::string result(word);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (c == ' ' || c == '_') c = '-';
  }
  return result;
}

std::optional<DaySpan> weekday(std::string_view word, DayNumber today) {
  const bool last = word.starts_with("last-");
  if (last) word.remove_prefix(5);
  const auto found = std::find(kWeekdays.begin(), kWeekdays.end(), word);
  if (found == kWeekdays.end()) return std::nullopt;
  int back = (weekday_of(today) - static_cast<int>(found - kWeekdays.begin()) + 7) % 7;
  if (last && back == 0) back = 7;
  return DaySpan{today - back, today - back};
}

}  // namespace

DayNumber local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return day_number(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

std::optional<DaySpan> days_of_word(std::string_view written, DayNumber today) {
  const std::string word = normalised(written);
  const DayNumber monday = today - weekday_of(today);
  if (word == "today" || word == "now") return DaySpan{today, today};
  if (word == "yesterday") return DaySpan{today - 1, today - 1};
  if (word == "tomorrow") return DaySpan{today + 1, today + 1};
  if (word == "this-week") return DaySpan{monday, monday + 6};
  if (word == "last-week") return DaySpan{monday - 7, monday - 1};
  if (word == "this-month") return span_of(month_of(today));
  if (word == "last-month") return span_of(month_of(month_of(today).first_day() - 1));
  if (word == "this-year") return span_of(year_of(today));
  if (word == "last-year") return span_of(year_of(year_of(today).first_day() - 1));
  return weekday(word, today);
}

std::optional<DaySpan> days_of_length(std::string_view text, DayNumber today) {
  int count = 0;
  const char* const end = text.data() + text.size();
  const auto [unit, error] = std::from_chars(text.data(), end, count);
  if (error != std::errc() || unit + 1 != end || count < 1 || count > kMaxLength) {
    return std::nullopt;
  }
  DayNumber first = 0;
  switch (*unit) {
    case 'd':
    case 'D': first = today - count + 1; break;
    case 'w':
    case 'W': first = today - 7 * count + 1; break;
    case 'm':
    case 'M': first = months_before(today, count) + 1; break;
    case 'y':
    case 'Y': first = months_before(today, 12 * count) + 1; break;
    default: return std::nullopt;
  }
  if (first < day_number(1, 1, 1)) return std::nullopt;
  return DaySpan{first, today};
}

std::vector<std::string> date_words() {
  std::vector<std::string> words(kWords.begin(), kWords.end());
  words.insert(words.end(), kWeekdays.begin(), kWeekdays.end());
  return words;
}

}  // namespace dateline
