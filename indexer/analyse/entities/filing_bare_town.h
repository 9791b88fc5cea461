// A town that a text begins with where neither a date nor an agency nor a dash shows that it is a
// dateline, but how the report stands behind it does. Pure; any thread; a look takes bounded time.
#pragma once

#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

// "KARACHI-The high court ordered", units [start, i) being the town.
bool is_tied_to_report(const FilingUnits& units, const FilingPlaces& places, std::size_t start,
                       std::size_t i);

// "New Delhi, The court asked", "Mumbai, Police have arrested": the sentence behind the comma
// begins with a capital that only its beginning tells. Not "Islamabad, Pakistan".
bool has_comma_before_report(const FilingUnits& units, const FilingPlaces& places,
                             std::size_t start, std::size_t i);

// "ANKARA", on a line of its own with the report below: in the next paragraph, or in a line that no
// narrow column has.
bool is_above_report(const FilingUnits& units, const FilingPlaces& places, std::size_t i);

// The colon in front of unit i begins a line-up: "KERRY: D Ray; M Orr, T Lee."
bool begins_line_up(const FilingUnits& units, std::size_t i);

}  // namespace dateline
