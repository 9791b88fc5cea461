#include "indexer/analyse/entities/label_decoder.h"

#include <algorithm>

#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

constexpr std::int32_t kImpossible = -1'000'000'000;
constexpr std::size_t kClosed = kEntityTypes * 2 + 1;

// The labels behind which no name is open, and the ones that may follow these.
struct LabelKinds {
  std::array<std::uint8_t, kClosed> closed{};
  std::array<std::uint8_t, kClosed> starting{};
};

constexpr LabelKinds make_kinds() {
  LabelKinds kinds;
  std::size_t closed = 0, starting = 0;
  for (std::uint8_t label = 0; label < kLabels; ++label) {
    if (!label_is_open(label)) kinds.closed[closed++] = label;
    if (label_may_follow(kOutside, label)) kinds.starting[starting++] = label;
  }
  return kinds;
}

constexpr LabelKinds kKinds = make_kinds();

}  // namespace

LabelDecoder::LabelDecoder(const LabelLinks& links) : links_(links), lead_{} {
  for (const std::uint8_t a : kKinds.closed) {
    for (const std::uint8_t b : kKinds.closed) {
      lead_[a][b] = kImpossible;
      for (const std::uint8_t next : kKinds.starting) {
        lead_[a][b] = std::max(lead_[a][b], links[b][next] - links[a][next]);
      }
    }
  }
}

// What each label's best sequence up to this unit scores, and the label before it. Of
// equal ones the first label counts.
void LabelDecoder::step(const LabelScores& best, const LabelScores& scores, LabelScores& now,
                        Labels& back) const {
  std::uint8_t leader = kOutside;
  for (const std::uint8_t label : kKinds.closed) {
    if (best[label] > best[leader]) leader = label;
  }
  now.fill(2 * kImpossible);
  for (const std::uint8_t label : kKinds.closed) {
    if (label != leader && best[leader] - best[label] > lead_[leader][label]) continue;
    for (const std::uint8_t next : kKinds.starting) {
      const std::int32_t sum = best[label] + links_[label][next];
      if (sum <= now[next]) continue;
      now[next] = sum;
      back[next] = label;
    }
  }
  for (std::uint8_t begin = 1; begin < kLabels; begin = static_cast<std::uint8_t>(begin + 4)) {
    const auto inside = static_cast<std::uint8_t>(begin + 1);
    for (const auto next : {inside, static_cast<std::uint8_t>(begin + 2)}) {
      const std::int32_t begun = best[begin] + links_[begin][next];
      const std::int32_t longer = best[inside] + links_[inside][next];
      now[next] = std::max(begun, longer);
      back[next] = longer > begun ? inside : begin;
    }
  }
  for (std::size_t label = 0; label < kLabels; ++label) {
    now[label] = std::max(now[label] + scores[label], kImpossible);
  }
}

void LabelDecoder::decode(std::span<const LabelScores> scores, std::uint8_t* labels) {
  const std::size_t count = scores.size();
  if (count == 0) return;
  back_.resize(count);
  LabelScores best;
  best.fill(kImpossible);
  for (const std::uint8_t label : kKinds.starting) {
    best[label] = scores[0][label] + links_[kOutside][label];
  }
  for (std::size_t i = 1; i < count; ++i) {
    LabelScores now;
    step(best, scores[i], now, back_[i]);
    best = now;
  }
  std::uint8_t label = kOutside;
  for (const std::uint8_t last : kKinds.closed) {
    if (best[last] > best[label]) label = last;
  }
  for (std::size_t i = count; i-- > 0;) {
    labels[i] = label;
    if (i > 0) label = back_[i][label];
  }
}

}  // namespace dateline
