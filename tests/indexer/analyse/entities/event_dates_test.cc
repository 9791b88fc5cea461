#include "indexer/analyse/entities/event_dates.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

std::vector<std::string> dates(std::string_view text, std::string_view article_date) {
  std::vector<Unit> units;
  split_units(text, units);
  const PartialDate date = parse_date(article_date).value_or(PartialDate{});
  std::vector<std::string> list;
  for (const EventDate& found : find_dates(text, units, date)) {
    list.push_back(std::string(text.substr(found.begin, found.end - found.begin)) + "=" +
                   found.value.to_string());
  }
  return list;
}

using List = std::vector<std::string>;

// 11 April 2025 was a Friday.
TEST_CASE("weekdays are the last such day, or the next when the sentence looks ahead", "[entities]") {
  CHECK(dates("They met on Friday.", "2025-04-11") == List{"Friday=2025-04-11"});
  CHECK(dates("They met on Tuesday.", "2025-04-11") == List{"Tuesday=2025-04-08"});
  CHECK(dates("They will meet on Tuesday.", "2025-04-11") == List{"Tuesday=2025-04-15"});
  CHECK(dates("They met last Friday.", "2025-04-11") == List{"last Friday=2025-04-04"});
}

TEST_CASE("days of a month take the nearest year", "[entities]") {
  CHECK(dates("on December 30 and on March 2", "2025-01-05") ==
        List{"December 30=2024-12-30", "March 2=2025-03-02"});
  CHECK(dates("on 11 April 1987, at noon", "2025-01-05") == List{"11 April 1987=1987-04-11"});
  CHECK(dates("It was April 11, 1987.", "") == List{"April 11, 1987=1987-04-11"});
}

TEST_CASE("months and years are as precise as they are written", "[entities]") {
  CHECK(dates("in February and last month", "2025-04-11") == List{"February=2025-02", "last month=2025-03"});
  CHECK(dates("in 1999, and next year", "2025-04-11") == List{"1999=1999", "next year=2026"});
  CHECK(dates("She may march in the march.", "2025-04-11").empty());
}

TEST_CASE("later and earlier count from the day named last", "[entities]") {
  CHECK(dates("On April 2 it rained. Two days later it froze.", "2025-04-11") ==
        List{"April 2=2025-04-02", "Two days later=2025-04-04"});
  CHECK(dates("three days ago", "2025-03-02") == List{"three days ago=2025-02-27"});
}

TEST_CASE("nothing is invented without an article date", "[entities]") {
  CHECK(dates("on Friday, yesterday, April 11, last month, two days ago", "").empty());
  CHECK(dates("on Friday, yesterday", "2025-04").empty());
  CHECK(dates("on February 30", "2025-03-01").empty());
}

}  // namespace
}  // namespace dateline
