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
  explicit LabelDecoder(const LabelLinks& links);

  // Writes the labels of `scores`' units to `labels`, from scores.size() on.
  void decode(std::span<const LabelScores> scores, std::uint8_t* labels);

 private:
  using Labels = std::array<std::uint8_t, kLabels>;
  void step(const LabelScores& best, const LabelScores& scores, LabelScores& now, Labels& back) const;

  LabelLinks links_;
  // By how much the best sequence up to [a] must lead the one up to [b], names being
  // closed behind both, so that b is the better start of nothing.
  LabelLinks lead_;
  std::vector<Labels> back_;
};

}  // namespace dateline
