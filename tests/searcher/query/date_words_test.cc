#include "searcher/query/date_words.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

std::string shown(const std::optional<DaySpan>& span) {
  if (!span) return "none";
  return date_of(span->first).to_string() + ".." + date_of(span->last).to_string();
}

std::string word(const char* text, int year, int month, int day) {
  return shown(days_of_word(text, day_number(year, month, day)));
}

std::string length(const char* text, int year, int month, int day) {
  return shown(days_of_length(text, day_number(year, month, day)));
}

TEST_CASE("Date words hold across the ends of weeks, months and years", "[query]") {
  CHECK(word("yesterday", 2025, 1, 1) == "2024-12-31..2024-12-31");
  CHECK(word("yesterday", 2024, 3, 1) == "2024-02-29..2024-02-29");
  CHECK(word("tomorrow", 2024, 12, 31) == "2025-01-01..2025-01-01");
  CHECK(word("last-month", 2025, 1, 31) == "2024-12-01..2024-12-31");
  CHECK(word("last-month", 2024, 3, 31) == "2024-02-01..2024-02-29");
  CHECK(word("last-year", 2025, 12, 31) == "2024-01-01..2024-12-31");
  CHECK(word("this-month", 2025, 2, 1) == "2025-02-01..2025-02-28");
}

TEST_CASE("Weeks run from Monday to Sunday", "[query]") {
  CHECK(word("this-week", 2025, 4, 14) == "2025-04-14..2025-04-20");  // a Monday
  CHECK(word("this-week", 2025, 4, 20) == "2025-04-14..2025-04-20");  // a Sunday
  CHECK(word("this-week", 2025, 4, 21) == "2025-04-21..2025-04-27");
  CHECK(word("last-week", 2025, 1, 1) == "2024-12-23..2024-12-29");
  CHECK(word("this-week", 1987, 4, 11) == "1987-04-06..1987-04-12");
}

TEST_CASE("A weekday is the latest one up to today, last-weekday the one before today", "[query]") {
  CHECK(word("monday", 2025, 4, 14) == "2025-04-14..2025-04-14");
  CHECK(word("last-monday", 2025, 4, 14) == "2025-04-07..2025-04-07");
  CHECK(word("sunday", 2025, 4, 14) == "2025-04-13..2025-04-13");
  CHECK(word("last-sunday", 2025, 4, 14) == "2025-04-13..2025-04-13");
  CHECK(word("tuesday", 2025, 4, 14) == "2025-04-08..2025-04-08");
}

TEST_CASE("Lengths of time end with today", "[query]") {
  CHECK(length("1d", 2025, 4, 16) == "2025-04-16..2025-04-16");
  CHECK(length("7d", 2025, 1, 3) == "2024-12-28..2025-01-03");
  CHECK(length("1w", 2025, 1, 3) == "2024-12-28..2025-01-03");
  CHECK(length("1m", 2025, 3, 31) == "2025-03-01..2025-03-31");
  CHECK(length("1m", 2024, 3, 31) == "2024-03-01..2024-03-31");
  CHECK(length("1m", 2025, 1, 15) == "2024-12-16..2025-01-15");
  CHECK(length("12m", 2025, 4, 16) == length("1y", 2025, 4, 16));
  CHECK(length("1Y", 2024, 2, 29) == "2023-03-01..2024-02-29");
  CHECK(length("2024y", 2025, 4, 16) == "0001-04-17..2025-04-16");
}

TEST_CASE("What is no length of time is refused", "[query]") {
  for (const char* text : {"", "d", "7", "0d", "-1d", "7 d", "7dd", "1.5d", "99999999999d", "2025y",
                           "4000001d", "4000000d", "7x"}) {
    INFO(text);
    CHECK(length(text, 2025, 4, 16) == "none");
  }
}

TEST_CASE("What is no date word is refused", "[query]") {
  for (const char* text :
       {"", "toda", "last", "last-", "week", "last-today", "last--week", "none"}) {
    INFO(text);
    CHECK(word(text, 2025, 4, 16) == "none");
  }
  for (const std::string& known : date_words()) {
    INFO(known);
    CHECK(days_of_word(known, day_number(2025, 4, 16)).has_value());
  }
}

TEST_CASE("The system's day is a day of this century", "[query]") {
  CHECK(local_today() > day_number(2020, 1, 1));
  CHECK(local_today() < day_number(2100, 1, 1));
}

}  // namespace
}  // namespace dateline
