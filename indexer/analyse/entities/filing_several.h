// A dateline of several places: "BUDAPEST/WARSAW", "NEW YORK and LONDON", "PARIS, LONDON".
// Pure; any thread.
#pragma once

#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/filing_places.h"

namespace dateline {

// Leaves in `line` the first place of those that stand in its place and region, and puts what
// stands behind it into its others, without their countries. A region behind the last one stays
// with those that can be in it ("MOSCOW/KIEV, Ukraine").
void split_filed_places(const FilingPlaces& places, FilingLine& line);

}  // namespace dateline
