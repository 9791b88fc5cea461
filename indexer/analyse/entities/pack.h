// From trained float weights to the table that the model file holds: 8 bits a
// weight, the features that matter most, in open addressing.
// Pure functions; any thread.
#pragma once

#include <algorithm>
#include <vector>

#include "indexer/analyse/entities/crf.h"

namespace dateline {

// Slots of the table of frequent features in a model of so many.
constexpr std::size_t frequent_slots(std::size_t slots) {
  return std::min(kFrequentSlots, slots / 2);
}

// Keeps at most 15/16 of `slots` features, those with the largest weights, where one seen
// sixteen times as often counts twice; writes weights, tags and links of `parts`.
void pack_weights(std::vector<WeightedFeature> list,
                    const std::array<std::array<float, kLabels>, kLabels>& links,
                    std::size_t slots, ModelParts& parts);

}  // namespace dateline
