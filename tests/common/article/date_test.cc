#include "common/article/date.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

std::string read(std::string_view text) {
  const std::optional<PartialDate> date = parse_date(text);
  return date ? date->to_string() : "none";
}

TEST_CASE("every documented form of a date is read", "[article]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"2025", "2025"},
      {"2025-04", "2025-04"},
      {"2025-04-11", "2025-04-11"},
      {"2025/4/1", "2025-04-01"},
      {"2025.04.11", "2025-04-11"},
      {"2025.4.1. 10:00", "2025-04-01"},
      {"2025. 4. 11.", "2025-04-11"},
      {"20250411", "2025-04-11"},
      {"20250411.0", "2025-04-11"},
      {"2025.0", "2025"},
      {"20250411T101500Z", "2025-04-11"},
      {" 2025-04-11\n", "2025-04-11"},
      {"2025-04-11T10:00:00Z", "2025-04-11"},
      {"2025-04-11 10:00", "2025-04-11"},
      {"2025-04-11T10:00:00.123456789012+05:30", "2025-04-11"},
      {"2025-04-11T23:30:00-05:00", "2025-04-11"},
      {"2025-04-11T10:00:00-0500", "2025-04-11"},
      {"Fri, 11 Apr 2025 10:00:00 GMT", "2025-04-11"},
      {"11 April 2025", "2025-04-11"},
      {"11-APR-1987 15:01:01.79", "1987-04-11"},
      {" 5-MAR-1987  09:01:01.79", "1987-03-05"},
      {"April 11, 2025", "2025-04-11"},
      {"Sept. 3, 1916", "1916-09-03"},
      {"Friday, April 11, 2025", "2025-04-11"},
      {"April 2025", "2025-04"},
      {"April 11, 2025 6:30 p.m.", "2025-04-11"},
      {"April 11, 2025 at 11:30 pm", "2025-04-11"},
      {"April 11th, 2025", "2025-04-11"},
      {"1st April 2025", "2025-04-01"},
      {"Fri Apr 11 10:00:00 2025", "2025-04-11"},
      {"Fri Apr 11 10:00:00 +0000 2025", "2025-04-11"},
      {"0001-01-01", "0001-01-01"},
      {"9999-12-31", "9999-12-31"},
      {"2024-02-29", "2024-02-29"},
      {"2000-02-29", "2000-02-29"},
  }));
  CHECK(read(text) == expected);
}

TEST_CASE("what is no date is told apart from a day that does not exist", "[article]") {
  PartialDate date;
  for (const char* text :
       {"",           "  ",          "yesterday",     "11/04/2025",  "2025-",       "2025-04-11x",
        "25-04-11",   "2025-04-11T", "2025-04-11T10", "April",       "5 Foo 2025",  "20250",
        "2025-04/11", "-2025",       "1744329600",    "2025.04",     "2025.4",      "2025. 4",
        "2025.00",    "20250411.5",  "2025.04-11",    "2025-04-11.", "2025.04.11.x"}) {
    INFO(text);
    CHECK(read_date(text, date) == DateReading::kNotADate);
  }
  for (const char* text : {"2025-02-30", "2025-13-01", "2025-00-10", "2025-04-31", "2025-04-00",
                           "2023-02-29", "1900-02-29", "0000", "30 Feb 2025", "20251301",
                           "2025-04-11T25:00:00", "2025-04-11 10:61"}) {
    INFO(text);
    CHECK(read_date(text, date) == DateReading::kImpossible);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("a date of numbers alone is read by who says which is the day", "[article]") {
  const auto read_as = [](std::string_view text, DayOrder order) {
    PartialDate date;
    return read_date(text, date, order) == DateReading::kRead ? date.to_string() : "none";
  };
  for (const char* text :
       {"03/04/2025", "3.4.2025", "3-4-2025", " 3/04/2025 18:30", "03/04/2025, 6:30 PM"}) {
    INFO(text);
    CHECK(read_as(text, DayOrder::kDayFirst) == "2025-04-03");
    CHECK(read_as(text, DayOrder::kMonthFirst) == "2025-03-04");
    CHECK(read_as(text, DayOrder::kNone) == "none");
  }
  CHECK(read_as("13/04/2025", DayOrder::kMonthFirst) == "none");
  for (const char* text :
       {"3/4/25", "3/4.2025", "3/4/2025x", "/3/4/2025", "3//4/2025", "3 4 2025"}) {
    INFO(text);
    CHECK(read_as(text, DayOrder::kDayFirst) == "none");
  }
  CHECK(read_as("2025-04-03", DayOrder::kDayFirst) == "2025-04-03");
}

TEST_CASE("the time of day is kept as the source gives it", "[article]") {
  CHECK(parse_date("2025-04-11T23:30:05-05:00")->second == 23 * 3600 + 30 * 60 + 5);
  CHECK(parse_date("2016-12-31T23:59:60Z")->second == 86399);
  CHECK(parse_date("2025-04-11T24:00:00Z")->second == 86399);
  CHECK(parse_date("2025-04-11")->second == -1);
  const auto hour = [](const std::string& time) {
    return parse_date("April 11, 2025 " + time)->second / 3600;
  };
  CHECK(hour("6:30 AM") == 6);
  CHECK(hour("6:30pm") == 18);
  CHECK(hour("12:30 p.m. EST") == 12);
  CHECK(hour("12:00:00 a.m.") == 0);
  CHECK(hour("6:30 AMST") == 6);
  CHECK_FALSE(parse_date("April 11, 2025 18:30 pm"));
  CHECK_FALSE(parse_date("April 11, 2025 0:30 am"));
}

TEST_CASE("a partial date spans its days", "[article]") {
  const PartialDate year = *parse_date("2024");
  CHECK(year.precision() == DatePrecision::kYear);
  CHECK(year.first_day() == day_number(2024, 1, 1));
  CHECK(year.last_day() == day_number(2024, 12, 31));
  const PartialDate month = *parse_date("2024-02");
  CHECK(month.precision() == DatePrecision::kMonth);
  CHECK(month.last_day() - month.first_day() == 28);
  CHECK(PartialDate{}.first_day() == 0);
  CHECK(PartialDate{}.precision() == DatePrecision::kUnknown);
  CHECK(PartialDate{}.to_string().empty());
}

TEST_CASE("day numbers count every day of the years 1 to 9999 once", "[article]") {
  DayNumber expected = day_number(1, 1, 1);
  CHECK(expected > 0);
  for (int year = 1; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        const PartialDate date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
                               static_cast<std::int8_t>(day)};
        if (day > 28 && !parse_date(date.to_string())) continue;
        if (day_number(year, month, day) != expected || date_of(expected) != date) {
          FAIL(date.to_string());
        }
        ++expected;
      }
    }
  }
  CHECK(expected == day_number(9999, 12, 31) + 1);
}

TEST_CASE("days are those that the calendar has", "[article]") {
  CHECK(is_day(2024, 2, 29));
  CHECK_FALSE(is_day(2023, 2, 29));
  CHECK_FALSE(is_day(2023, 4, 31));
  CHECK_FALSE(is_day(2023, 13, 1));
  CHECK_FALSE(is_day(2023, 0, 1));
  CHECK_FALSE(is_day(0, 1, 1));
  CHECK_FALSE(is_day(10000, 1, 1));
}

}  // namespace
}  // namespace dateline
