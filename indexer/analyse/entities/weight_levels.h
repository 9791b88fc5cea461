// The few values that stand for the many that weights have, chosen so that the squares of the
// errors add up to the least (Lloyd 1957, in rounds): for the features whose weights are packed.
// Pure functions; any thread.
#pragma once

#include <cstdint>
#include <span>

#include "indexer/analyse/entities/row_sums.h"

namespace dateline {

// Of no weights, all levels are 0; the first always is.
WeightLevels levels_for(std::span<const std::int8_t> weights);

// The number of the level that is nearest to `weight`.
std::uint8_t nearest_level(const WeightLevels& levels, std::int8_t weight);

}  // namespace dateline
