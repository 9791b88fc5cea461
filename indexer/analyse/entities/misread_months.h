// Months' names in which a scan took one letter for another ("Oet. 31", "Novomber 6"), told by the
// day behind them, as many of the forms are words or names too. Pure; any thread; a look takes
// bounded time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "common/article/date.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

struct MisreadMonth {
  int month = 0;        // 0 for none
  std::size_t day = 0;  // the unit of the day's number
};

// Whether a text printed then is likely to be a scan.
inline bool is_of_scans(const PartialDate& printed) {
  constexpr int kLastYear = 1960;
  return printed.known() && printed.year <= kLastYear;
}

// What begins with unit i. `scanned`: the text is likely to be a scan, so that forms that are names
// as well ("Juno", "Dee") are rather months.
MisreadMonth misread_month(std::string_view text, std::span<const Unit> units, std::size_t i,
                           bool scanned);

}  // namespace dateline
