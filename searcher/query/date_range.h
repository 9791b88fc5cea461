// What follows date: in a query, and --from and --to. Pure; any thread.
#pragma once

#include <string_view>

#include "searcher/query/parser.h"
#include "searcher/query/query_error.h"

namespace dateline {

// parse_date_range (parser.h) whose errors point at `place`.
DateRange date_range_at(std::string_view text, DayNumber today, const QueryPlace& place);

}  // namespace dateline
