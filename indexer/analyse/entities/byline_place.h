// The place that a byline names, and the day behind it: "By Ann Lee in Harare", "By Bo Ray,
// LONDON", "From Bo Ray, Abuja", "by Ann Lee, London Nov 02, 2019". Pure; any thread; a look at one
// line takes bounded time.
#pragma once

#include <optional>

#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

// `date`: the article's. `i`: the unit that begins the line. The place's bytes alone are what is
// found.
std::optional<FilingLine> place_of_byline(const FilingUnits& units, const FilingPlaces& places,
                                          const PartialDate& date, std::size_t i);

}  // namespace dateline
