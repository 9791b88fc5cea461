// The best sequence of labels for a run (Viterbi) under given scores.
// Working memory of one thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/analyse/entities/features.h"

namespace dateline {

// The score of every label of one unit; [0], outside, is 0 in a finished model.
using LabelScores = std::array<std::int32_t, kLabels>;
using LabelLinks = std::array<std::array<std::int32_t, kLabels>, kLabels>;  // [label][next]

class LabelDecoder {
 public:
  // Writes the labels of `scores`' units to `labels`, from scores.size() on.
  void decode(std::span<const LabelScores> scores, const LabelLinks& links, std::uint8_t* labels);

 private:
  std::vector<std::array<std::uint8_t, kLabels>> back_;
};

}  // namespace dateline
