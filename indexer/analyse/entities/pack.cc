#include "indexer/analyse/entities/pack.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "indexer/analyse/entities/weight_levels.h"

namespace dateline {
namespace {

constexpr double kMaxScale = 48.0;
constexpr std::size_t kFrequentSlots = 32768;  // at most, so that they stay in the nearer cache

float largest(const WeightedFeature& feature) {
  float most = 0.0F;
  for (const float weight : feature.weights) most = std::max(most, std::fabs(weight));
  return most;
}

// What is lost without the feature: it is called the oftener the oftener it was seen, but not
// as much, since what is seen often has company. Kept by weight alone the features of the
// shipped model gave F1 90.61 (docs/ENTITIES.md), kept so 90.69.
double worth(const WeightedFeature& feature) {
  return static_cast<double>(largest(feature)) *
         std::sqrt(std::sqrt(static_cast<double>(feature.count)));
}

// All but one weight in ten thousand fit into 8 bits; those few are clipped.
double scale_of(const std::vector<WeightedFeature>& list) {
  std::vector<float> sizes;
  for (const WeightedFeature& feature : list) {
    for (const float weight : feature.weights) sizes.push_back(std::fabs(weight));
  }
  if (sizes.empty()) return 1.0;
  const std::size_t at = sizes.size() - 1 - sizes.size() / 10000;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(at), sizes.end());
  return std::min(kMaxScale, 127.0 / static_cast<double>(std::max(sizes[at], 0.1F)));
}

// The slot for a feature in one of the model's tables; its size when all are taken.
std::size_t free_slot(FeatureRow feature, std::span<const std::uint16_t> tags) {
  std::size_t at = first_slot(feature, tags.size());
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    if (tags[at] == 0) return at;
    if (tags[at] == feature_tag(feature)) break;  // one of less worth that looks the same
    at = at + 1 == tags.size() ? 0 : at + 1;
  }
  return tags.size();
}

// One of the model's two tables: its slots' tags, and rows of 8 bits a weight.
class Table {
 public:
  explicit Table(std::size_t slots) : tags_(slots, 0), weights_(slots * kScored, 0) {}

  // Puts the feature in if there is room.
  bool put(const WeightedFeature& feature, double scale) {
    const std::size_t at = free_slot(feature.feature, tags_);
    if (at == tags_.size()) return false;
    tags_[at] = feature_tag(feature.feature);
    for (std::size_t l = 0; l < kScored; ++l) {
      const double value =
          std::clamp(static_cast<double>(feature.weights[l]) * scale, -127.0, 127.0);
      weights_[at * kScored + l] = static_cast<std::int8_t>(std::lround(value));
    }
    return true;
  }

  const std::vector<std::uint16_t>& tags() const { return tags_; }
  const std::vector<std::int8_t>& weights() const { return weights_; }

  // The weights of the features that are in it.
  std::vector<std::int8_t> used_weights() const {
    std::vector<std::int8_t> used;
    for (std::size_t slot = 0; slot < tags_.size(); ++slot) {
      const auto row = weights_.begin() + static_cast<std::ptrdiff_t>(slot * kScored);
      if (tags_[slot] != 0) used.insert(used.end(), row, row + kScored);
    }
    return used;
  }

 private:
  std::vector<std::uint16_t> tags_;
  std::vector<std::int8_t> weights_;
};

// Each weight as the number of its level, two a byte.
std::vector<std::uint8_t> packed(const std::vector<std::int8_t>& weights,
                                 const WeightLevels& levels) {
  std::vector<std::uint8_t> bytes(weights.size() / 2);
  for (std::size_t k = 0; k < bytes.size(); ++k) {
    bytes[k] = static_cast<std::uint8_t>(nearest_level(levels, weights[2 * k]) |
                                         nearest_level(levels, weights[2 * k + 1]) << 4);
  }
  return bytes;
}

// Of `list`, most worth first, the features that were seen most.
std::vector<bool> most_frequent(const std::vector<WeightedFeature>& list, std::size_t count) {
  std::vector<std::size_t> order(list.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return list[a].count > list[b].count; });
  std::vector<bool> chosen(list.size(), false);
  for (std::size_t k = 0; k < std::min(count, order.size()); ++k) chosen[order[k]] = true;
  return chosen;
}

}  // namespace

void pack_weights(std::vector<WeightedFeature> list, const JointLinks<float>& links,
                  std::size_t slots, ModelParts& parts) {
  std::stable_sort(
      list.begin(), list.end(),
      [](const WeightedFeature& a, const WeightedFeature& b) { return worth(a) > worth(b); });
  list.resize(std::min(list.size(), slots - slots / 16));
  const double scale = scale_of(list);
  Table frequent(std::min(kFrequentSlots, slots / 2));
  Table others(slots - frequent.tags().size());
  const std::vector<bool> chosen = most_frequent(list, frequent.tags().size() * 7 / 8);
  for (std::size_t k = 0; k < list.size(); ++k) {
    const bool done = chosen[k] && frequent.put(list[k], scale);
    if (!done) others.put(list[k], scale);
  }
  parts.weights = frequent.weights();
  parts.levels = levels_for(others.used_weights());
  parts.packed = packed(others.weights(), parts.levels);
  parts.tags = frequent.tags();
  parts.tags.insert(parts.tags.end(), others.tags().begin(), others.tags().end());
  for (std::size_t joint = 0; joint < kJoints; ++joint) {
    for (const StateLink& l : kStateLinks) {
      const double value =
          std::clamp(static_cast<double>(links[joint][l.state][l.next]) * scale, -32767.0, 32767.0);
      parts.links[joint][l.state][l.next] = static_cast<std::int32_t>(std::lround(value));
    }
  }
}

}  // namespace dateline
