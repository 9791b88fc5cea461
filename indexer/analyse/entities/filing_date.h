// The date in a dateline: "April 11", "11 April 2025", "Monday night", "To-day".
// Pure; any thread.
#pragma once

#include <optional>

#include "common/article/date.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

struct FilingDate {
  std::size_t end = 0;  // the unit behind it
  PartialDate date;     // unknown when its year is not known
  bool has_year = false;
  bool day_alone = false;  // a day of the week or "to-day" alone
};

// The date at unit `at`, behind a comma or not; a day alone needs the comma. `capitals`: the place
// in front is in capitals, so that more can be meant for a day. `article`: the article's date.
std::optional<FilingDate> read_filing_date(const FilingUnits& units, std::size_t at, bool capitals,
                                           const PartialDate& article);

// Behind the hour at unit `at`, a comma: ", midnight", ", 3.10 p.m."; `at` for none.
std::size_t behind_filing_hour(const FilingUnits& units, std::size_t at);

}  // namespace dateline
