// Roads that the tagger took for persons, whose names they have: "Hugh Shearer Drive", and "Thomas
// Lane" where somebody lives. One article, one thread; linear in it.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes places of them, and of the town behind them, where nobody of the article has that name.
void settle_roads(const std::vector<TaggedField>& fields);

}  // namespace dateline
