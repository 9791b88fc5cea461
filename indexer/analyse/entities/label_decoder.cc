#include "indexer/analyse/entities/label_decoder.h"

#include <algorithm>

#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

constexpr std::int32_t kImpossible = -1'000'000'000;

struct Labels {
  std::array<std::uint8_t, kLabels> list{};
  std::uint8_t count = 0;
};

// For each label, those that may stand before it.
std::array<Labels, kLabels> make_predecessors() {
  std::array<Labels, kLabels> table{};
  for (std::uint8_t next = 0; next < kLabels; ++next) {
    for (std::uint8_t label = 0; label < kLabels; ++label) {
      if (label_may_follow(label, next)) table[next].list[table[next].count++] = label;
    }
  }
  return table;
}

const std::array<Labels, kLabels> kPredecessors = make_predecessors();

}  // namespace

void LabelDecoder::decode(std::span<const LabelScores> scores, const LabelLinks& links,
                     std::uint8_t* labels) {
  const std::size_t count = scores.size();
  if (count == 0) return;
  back_.resize(count);
  LabelScores best{};
  for (std::uint8_t label = 0; label < kLabels; ++label) {
    best[label] = label_may_follow(kOutside, label) ? scores[0][label] + links[kOutside][label]
                                                    : kImpossible;
  }
  for (std::size_t i = 1; i < count; ++i) {
    LabelScores now{};
    for (std::uint8_t next = 0; next < kLabels; ++next) {
      std::int32_t most = 2 * kImpossible;
      std::uint8_t from = 0;
      for (std::uint8_t k = 0; k < kPredecessors[next].count; ++k) {
        const std::uint8_t label = kPredecessors[next].list[k];
        const std::int32_t sum = best[label] + links[label][next];
        if (sum > most) {
          most = sum;
          from = label;
        }
      }
      now[next] = std::max(most + scores[i][next], kImpossible);
      back_[i][next] = from;
    }
    best = now;
  }
  std::uint8_t label = kOutside;
  for (std::uint8_t last = 0; last < kLabels; ++last) {
    if (!label_is_open(last) && best[last] > best[label]) label = last;
  }
  for (std::size_t i = count; i-- > 0;) {
    labels[i] = label;
    if (i > 0) label = back_[i][label];
  }
}

}  // namespace dateline
