// From trained float weights to the tables that the model file holds: the features that matter
// most, in open addressing; 8 bits a weight for those seen most, 4 for the others.
// Pure functions; any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/crf.h"

namespace dateline {

// Keeps at most 15/16 of `slots` features, those with the largest weights, where one seen
// sixteen times as often counts twice; writes weights, tags and links of `parts`.
void pack_weights(std::vector<WeightedFeature> list, const JointLinks<float>& links,
                  std::size_t slots, ModelParts& parts);

}  // namespace dateline
