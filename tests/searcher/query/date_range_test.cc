#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "searcher/query/date_words.h"
#include "searcher/query/parser.h"

namespace dateline {
namespace {

const DayNumber kToday = day_number(2025, 4, 16);

TEST_CASE("A range has both its days and an open side is 0", "[query]") {
  const DateRange months = parse_date_range("2025-01..2025-03", kToday);
  CHECK(months.first == day_number(2025, 1, 1));
  CHECK(months.last == day_number(2025, 3, 31));
  CHECK_FALSE(months.none);
  CHECK(parse_date_range("..2024", kToday).first == 0);
  CHECK(parse_date_range("2024..", kToday).last == 0);
  CHECK(parse_date_range("none", kToday).none);
  CHECK(parse_date_range("none", kToday).first == 0);
}

TEST_CASE("Without a given day the system's is today", "[query]") {
  const DayNumber before = local_today();
  const DayNumber today = parse_date_range("today", 0).first;
  CHECK(today >= before);
  CHECK(today <= local_today());
}

TEST_CASE("Errors of a date from outside a query point at no place in one", "[query]") {
  CHECK_THROWS_WITH(parse_date_range("2025-02-30", kToday),
                    Catch::StartsWith("impossible date \"2025-02-30\": the calendar"));
  CHECK_THROWS_WITH(parse_date_range("2025..2024", kToday),
                    "the range \"2025..2024\" ends before it begins (turn its sides round)");
  CHECK_THROWS_AS(parse_date_range("", kToday), Error);
  CHECK_THROWS_AS(parse_date_range("2024...2025", kToday), Error);
  CHECK_THROWS_AS(parse_date_range("2024..2025..2026", kToday), Error);
}

TEST_CASE("The last day of the calendar is a date and the one after is none", "[query]") {
  CHECK(parse_date_range("9999-12-31", kToday).last == day_number(9999, 12, 31));
  CHECK(parse_date_range("0001", kToday).first == day_number(1, 1, 1));
  CHECK_THROWS_AS(parse_date_range("10000-01-01", kToday), Error);
  CHECK_THROWS_AS(parse_date_range("0000", kToday), Error);
}

}  // namespace
}  // namespace dateline
