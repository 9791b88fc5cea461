// Amounts that the tagger took for names or parts of names: "Nice 14C" in a column of weather,
// "6.1hr", "Rs500", "N141 per litre". A name is what stands beside them.
//
// One article, one thread; never fails; linear in the units and spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Takes amounts out of the spans, and drops spans that are nothing else. What is left of one
// becomes a place when the lexicon knows it as one, or in a column of weather.
void drop_amounts(const std::vector<TaggedField>& fields);

}  // namespace dateline
