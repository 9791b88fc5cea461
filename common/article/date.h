// A date as far as it is known: a year, a month of a year, or a day, with the
// time of day when the source gives one.
//
// Dates are those of the proleptic Gregorian calendar, years 1 to 9999, in the
// time zone of the source: "2025-04-11T23:30:00-05:00" is 11 April 2025.
// A plain value; all functions are pure and may be called from any thread.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

enum class DatePrecision : std::uint8_t { kUnknown = 0, kYear = 1, kMonth = 2, kDay = 3 };

// Days since 0000-03-01 (so that every day of the years 1 to 9999 is > 0).
// 0 stands for "no day": an article without a date.
using DayNumber = std::int32_t;

struct PartialDate {
  std::int16_t year = 0;
  std::int8_t month = 0;     // 0: unknown
  std::int8_t day = 0;       // 0: unknown
  std::int32_t second = -1;  // second of the day, -1: unknown

  DatePrecision precision() const;
  bool known() const { return year != 0; }
  DayNumber first_day() const;  // 0 when unknown
  DayNumber last_day() const;   // 0 when unknown
  // "2025", "2025-04", "2025-04-11"; "" when unknown. Never the time of day.
  std::string to_string() const;

  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// Reads 2025, 2025-04, 2025-04-11, 20250411, 2025/04/11, ISO 8601 date-times
// (2025-04-11T10:00:00Z, with a blank for the T, fractions, offsets), RFC 5322
// dates ("Fri, 11 Apr 2025 10:00:00 GMT"), and "11 April 2025", "April 11, 2025 6:30 p.m.",
// "11-APR-1987 15:01:01.79", "Fri Apr 11 10:00:00 +0000 2025". nullopt for anything else and for
// impossible dates (2025-02-30). Blanks around the date are ignored.
std::optional<PartialDate> parse_date(std::string_view text);

// Which of the numbers of "03/04/2025", "3.4.2025" or "3-4-2025" is the day. Such a date is
// none for who does not say it.
enum class DayOrder { kNone, kDayFirst, kMonthFirst };

// As parse_date, for callers that say why: `date` is set only for kRead.
enum class DateReading { kRead, kNotADate, kImpossible };
DateReading read_date(std::string_view text, PartialDate& date, DayOrder order = DayOrder::kNone);

// The day, in UTC, of so many seconds (9 or 10 digits, with decimals or none) or milliseconds (12
// or 13) since 1970, as programs write a time; nullopt for any other text.
std::optional<PartialDate> date_of_unix_time(std::string_view text);

// Whether the calendar has it, between the years 1 and 9999.
bool is_day(int year, int month, int day);
DayNumber day_number(int year, int month, int day);
PartialDate date_of(DayNumber day);  // of precision kDay

}  // namespace dateline
