// Names of months and days of the week, whole and short, and which day a date is. Pure; any thread.
#pragma once

#include <string_view>

#include "common/article/date.h"

namespace dateline {

// 1 to 12 for "January", "Jan.", "jan"; 0 for anything else. Folded words only.
int month_number(std::string_view folded);

// 1 (Monday) to 7 (Sunday); 0 for anything else.
int weekday_number(std::string_view folded);
// The same for "Tues" and "Sat".
int short_weekday_number(std::string_view folded);

// Which one a day is, 1 (Monday) to 7.
int weekday_of(DayNumber day);

// A number in digits of at most four places, an ordinal ("11th") or a word up to
// twelve ("two"); -1 for anything else.
int small_number(std::string_view folded);

}  // namespace dateline
