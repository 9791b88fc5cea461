// The best sequence of labels for a sentence (Viterbi) under given scores.
// Working memory of one thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/analyse/entities/labels.h"

namespace dateline {

// The score of every label of one unit; [0], outside, is 0 in a finished model.
using LabelScores = std::array<std::int32_t, kLabels>;
using LabelLinks = JointLinks<std::int32_t>;

class LabelDecoder {
 public:
  explicit LabelDecoder(const LabelLinks& links);

  // Writes the labels of a sentence's units to `labels`; `joints` are what is before each.
  void decode(std::span<const LabelScores> scores, std::span<const Joint> joints,
              std::uint8_t* labels);

 private:
  // Something for each type of name: all four are dealt with at once.
  typedef std::int32_t Four __attribute__((vector_size(4 * kEntityTypes)));
  static constexpr std::size_t kClosed = 1 + 3 * kEntityTypes;

  // Something for each state: outside with no name before it, and by type those of a name's
  // units and outside behind it.
  struct States {
    std::int32_t none = 0;
    Four begin{}, inside{}, last{}, alone{}, outside{};
  };

  // The links of one joint. Closed states are those with no name open, in the order of States.
  struct Links {
    std::int32_t none = 0;  // from none to none
    std::array<Four, kClosed> to_begin{}, to_alone{};
    Four begin_inside{}, inside_inside{}, begin_last{}, inside_last{};
    Four last_outside{}, alone_outside{}, outside_outside{};
    // [a][b]: by how much the best sequence up to closed state a must lead the one up to b, so
    // that b is the better start of no name.
    std::array<std::array<std::int32_t, kClosed>, kClosed> leads{};
  };

  void step(const Links& links, const States& best, const LabelScores& scores, States& now,
            States& back) const;

  std::array<Links, kJoints> links_;
  std::vector<States> back_;
};

}  // namespace dateline
