#include "common/article/date.h"

#include <array>
#include <charconv>
#include <iterator>

#include "common/article/date_scanner.h"
#include "common/text/trimmed.h"

namespace dateline {
namespace {

constexpr std::array<int, 13> kMonthDays = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

int days_in_month(int year, int month) {
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kMonthDays[static_cast<std::size_t>(month)];
}

bool possible(const ScannedDate& date) {
  if (date.year < 1 || date.year > 9999) return false;
  if (date.month == ScannedDate::kAbsent) return true;
  if (date.month < 1 || date.month > 12) return false;
  if (date.day == ScannedDate::kAbsent) return true;
  return date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

// A leap second (60) counts as the last second of its minute.
bool possible_time(const ScannedDate& date) {
  if (date.hour == 24) return date.minute == 0 && date.second == 0;
  return date.hour < 24 && date.minute < 60 && date.second <= 60;
}

int second_of_day(const ScannedDate& date) {
  if (date.hour == ScannedDate::kAbsent) return -1;
  const int second = date.second == 60 ? 59 : date.second;
  const int of_day = date.hour * 3600 + date.minute * 60 + second;
  return of_day < 86400 ? of_day : 86399;
}

void append_padded(std::string& text, int value, std::size_t digits) {
  char buffer[12];
  const char* const end = std::to_chars(std::begin(buffer), std::end(buffer), value).ptr;
  const auto size = static_cast<std::size_t>(end - buffer);
  if (size < digits) text.append(digits - size, '0');
  text.append(buffer, size);
}

}  // namespace

DatePrecision PartialDate::precision() const {
  if (year == 0) return DatePrecision::kUnknown;
  if (month == 0) return DatePrecision::kYear;
  return day == 0 ? DatePrecision::kMonth : DatePrecision::kDay;
}

DayNumber PartialDate::first_day() const {
  if (year == 0) return 0;
  return day_number(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
}

DayNumber PartialDate::last_day() const {
  if (year == 0) return 0;
  if (month == 0) return day_number(year, 12, 31);
  return day_number(year, month, day == 0 ? days_in_month(year, month) : day);
}

std::string PartialDate::to_string() const {
  if (year == 0) return {};
  std::string text;
  append_padded(text, year, 4);
  if (month == 0) return text;
  append_padded(text += '-', month, 2);
  if (day != 0) append_padded(text += '-', day, 2);
  return text;
}

std::optional<PartialDate> parse_date(std::string_view text) {
  PartialDate date;
  if (read_date(text, date) != DateReading::kRead) return std::nullopt;
  return date;
}

DateReading read_date(std::string_view text, PartialDate& date, DayOrder order) {
  const std::optional<ScannedDate> scanned = scan_date(text, order);
  if (!scanned) return DateReading::kNotADate;
  if (!possible(*scanned)) return DateReading::kImpossible;
  if (scanned->hour != ScannedDate::kAbsent && !possible_time(*scanned)) {
    return DateReading::kImpossible;
  }
  date = {};
  date.year = static_cast<std::int16_t>(scanned->year);
  if (scanned->month != ScannedDate::kAbsent) date.month = static_cast<std::int8_t>(scanned->month);
  if (scanned->day != ScannedDate::kAbsent) date.day = static_cast<std::int8_t>(scanned->day);
  date.second = second_of_day(*scanned);
  return DateReading::kRead;
}

std::optional<PartialDate> date_of_unix_time(std::string_view text) {
  constexpr std::int64_t kDay = 86400;
  text = trimmed(text);
  // Seconds with decimals, as programs write the time that is now.
  const std::size_t point = text.find('.');
  if (point == 9 || point == 10) {
    const std::string_view decimals = text.substr(point + 1);
    if (decimals.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    text = text.substr(0, point);
  }
  const bool milliseconds = text.size() == 12 || text.size() == 13;
  if (!milliseconds && text.size() != 9 && text.size() != 10) return std::nullopt;
  std::int64_t time = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), time);
  if (error != std::errc() || stop != text.data() + text.size() || time < 0) return std::nullopt;
  if (milliseconds) time /= 1000;
  PartialDate date = date_of(day_number(1970, 1, 1) + static_cast<DayNumber>(time / kDay));
  date.second = static_cast<std::int32_t>(time % kDay);
  return date;
}

bool is_day(int year, int month, int day) {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
         day <= days_in_month(year, month);
}

// Counting years from March makes the leap day the last day of its year.
DayNumber day_number(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int m = month <= 2 ? month + 9 : month - 3;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1;
}

PartialDate date_of(DayNumber day) {
  const int era = day / 146097;
  const int of_era = day % 146097;
  const int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year = of_era - (365 * y + y / 4 - y / 100);
  const int m = (5 * of_year + 2) / 153;
  PartialDate date;
  date.day = static_cast<std::int8_t>(of_year - (153 * m + 2) / 5 + 1);
  date.month = static_cast<std::int8_t>(m < 10 ? m + 3 : m - 9);
  date.year = static_cast<std::int16_t>(era * 400 + y + (m >= 10 ? 1 : 0));
  return date;
}

}  // namespace dateline
