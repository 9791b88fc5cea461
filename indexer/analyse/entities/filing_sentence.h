// Whether a report begins at a unit, and no entry of a list or heading. Pure; any thread.
#pragma once

#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

// The line goes on for as long as an entry of a list seldom does; a line of a narrow column goes
// on in the next one when that begins small ("A man was badly hurt\nyesterday when a cart").
bool goes_on_long(const FilingUnits& units, std::size_t i);

// A whole sentence with several small words: "Police on Friday arrested five men.", not "Real
// Madrid 2-1" or "What To See".
bool is_told(const FilingUnits& units, std::size_t i);

}  // namespace dateline
