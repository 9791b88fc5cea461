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

  // What the best sequence up to each state scores: outside with no name before it, and by type
  // those of a name's units and outside behind it.
  struct States {
    std::int32_t none = 0;
    Four begin{}, inside{}, last{}, alone{}, outside{};

    void add(const LabelScores& scores);
    void add(std::int32_t value);  // to all
    std::array<std::int32_t, kClosed> closed() const;
  };

  // Something for each closed state, those with no name open. They are numbered in this order.
  struct Closed {
    std::int32_t none = 0;
    Four last{}, alone{}, outside{};
  };

  // The links of one joint.
  struct Links {
    std::int32_t none = 0;  // from none to none
    std::array<Four, kClosed> to_begin{}, to_alone{};
    Four begin_inside{}, inside_inside{}, begin_last{}, inside_last{};
    Four last_outside{}, alone_outside{}, outside_outside{};
    // Of closed state a: by how much the best sequence up to it must lead those up to the others,
    // so that they are the better start of no name. Of itself less than it leads.
    std::array<Closed, kClosed> leads{};
  };

  static std::int32_t step(const Links& links, const States& best, const LabelScores& scores,
                           States& now);
  static std::uint8_t state_before(const Links& links, const States& best, std::uint8_t state);

  std::array<Links, kJoints> links_;
  std::vector<States> best_;  // before the first unit and behind each
};

}  // namespace dateline
