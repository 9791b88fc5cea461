// Whether a report begins at a unit, and no entry of a list or heading. Pure; any thread.
#pragma once

#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

enum class FilingLength { kShort, kColumns, kLine };

// kLine: the line goes on for as long as an entry of a list seldom does. kColumns: it does so over
// the ends of a narrow column's lines, as the next ones begin small ("A man was badly
// hurt\nyesterday when a cart").
FilingLength length_ahead(const FilingUnits& units, std::size_t i);

// A whole sentence with several small words: "Police on Friday arrested five men.", not "Real
// Madrid 2-1" or "What To See".
bool is_told(const FilingUnits& units, std::size_t i);

}  // namespace dateline
