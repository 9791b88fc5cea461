// Words for dates: today, last-week, 7d, monday. Pure but for local_today();
// any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article/date.h"

namespace dateline {

struct DaySpan {
  DayNumber first = 0;
  DayNumber last = 0;

  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

// The system's present day in its time zone.
DayNumber local_today();

// The days of a word, in any case, with blanks or _ for the hyphen; nullopt when it
// is none. Weeks begin on Monday. A weekday is the latest one up to today.
//   today now yesterday tomorrow, monday ... sunday, last-monday ... (before today)
//   this-week last-week this-month last-month this-year last-year
std::optional<DaySpan> days_of_word(std::string_view word, DayNumber today);

// 7d, 2w, 3m, 2y: the days, weeks, months, years that end with today. nullopt when
// it is no such length, or one that begins before the year 1.
std::optional<DaySpan> days_of_length(std::string_view text, DayNumber today);

// For error messages.
std::vector<std::string> date_words();

}  // namespace dateline
