// Lines above a report that tell when it was published, or whose photograph or report it is:
// "November 03 2003 at 07:54PM", "A view of the bridge (PTI Photo)", "News24 - SAPA". Pure; any
// thread; a look takes bounded time.
#pragma once

#include <cstddef>

#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

// Units [begin, end) are such a line.
bool is_filing_stamp(const FilingUnits& units, const FilingPlaces& places, std::size_t begin,
                     std::size_t end);

}  // namespace dateline
