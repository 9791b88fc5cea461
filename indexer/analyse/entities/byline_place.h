// The place that a byline names: "By Ann Lee in Harare", "By Bo Ray, LONDON". Pure; any thread; a
// look at one line takes bounded time.
#pragma once

#include <optional>

#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

// `i`: the unit that begins the line. The place's bytes alone are what is found.
std::optional<FilingLine> place_of_byline(const FilingUnits& units, const FilingPlaces& places,
                                          std::size_t i);

}  // namespace dateline
