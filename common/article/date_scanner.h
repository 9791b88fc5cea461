// The forms in which dates are written, before anyone asks whether the day
// exists. Used by date.cc alone. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "common/article/date.h"

namespace dateline {

struct ScannedDate {
  static constexpr int kAbsent = -1;
  int year = kAbsent;
  int month = kAbsent;
  int day = kAbsent;
  int hour = kAbsent;
  int minute = 0;
  int second = 0;
};

// nullopt when the text has none of the forms that parse_date names.
std::optional<ScannedDate> scan_date(std::string_view text, DayOrder order);

}  // namespace dateline
