// What may be the region of a dateline's place, or stands where a region would. Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/analyse/entities/filing_places.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

// "CHICAGO, 111., Feb. 15": what a scan makes of "Ill.".
bool is_misread_illinois(const FilingUnits& units, const FilingPlaces& places, std::size_t i,
                         std::string_view place);

// Not "THE EXTREME PENALTY. LONDON, January 14", where a heading ends with the point.
bool may_be_region_behind_point(const FilingPlaces& places, std::string_view place,
                                std::string_view region);

// Letters in capitals behind a place that is not: no country or state, nor a country's code
// ("Berlin, DE -").
bool is_agency_for_region(const FilingUnits& units, const FilingPlaces& places, std::size_t i,
                          std::string_view place);

}  // namespace dateline
