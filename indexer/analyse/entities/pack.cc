#include "indexer/analyse/entities/pack.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace dateline {
namespace {

constexpr double kMaxScale = 48.0;

float largest(const WeightedFeature& feature) {
  float most = 0.0F;
  for (const float weight : feature.weights) most = std::max(most, std::fabs(weight));
  return most;
}

// What is lost without the feature: it is called the oftener the oftener it was seen, but not
// as much, since what is seen often has company. Kept by weight alone the features of the
// shipped model gave F1 90.61 (docs/ENTITIES.md), kept so 90.69.
double worth(const WeightedFeature& feature) {
  return static_cast<double>(largest(feature)) * std::sqrt(std::sqrt(static_cast<double>(feature.count)));
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

class Packer {
 public:
  Packer(std::size_t slots, double scale, ModelParts& parts) : scale_(scale), parts_(parts) {
    parts_.weights.assign(slots * kScored, 0);
    parts_.tags.assign(slots, 0);
  }

  // Puts the feature into slots [first, end) if there is room.
  bool put(const WeightedFeature& feature, std::size_t first, std::size_t end) {
    const auto tags = std::span(parts_.tags).subspan(first, end - first);
    const std::size_t at = free_slot(feature.feature, tags);
    if (at == tags.size()) return false;
    tags[at] = feature_tag(feature.feature);
    for (std::size_t l = 0; l < kScored; ++l) {
      const double value = std::clamp(static_cast<double>(feature.weights[l]) * scale_, -127.0, 127.0);
      parts_.weights[(first + at) * kScored + l] = static_cast<std::int8_t>(std::lround(value));
    }
    return true;
  }

 private:
  double scale_;
  ModelParts& parts_;
};

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

void pack_weights(std::vector<WeightedFeature> list,
                    const std::array<std::array<float, kLabels>, kLabels>& links,
                    std::size_t slots, ModelParts& parts) {
  std::stable_sort(list.begin(), list.end(), [](const WeightedFeature& a, const WeightedFeature& b) {
    return worth(a) > worth(b);
  });
  list.resize(std::min(list.size(), slots - slots / 16));
  const double scale = scale_of(list);
  Packer packer(slots, scale, parts);
  const std::size_t near = frequent_slots(slots);
  const std::vector<bool> frequent = most_frequent(list, near - near / 8);
  for (std::size_t k = 0; k < list.size(); ++k) {
    const bool done = frequent[k] && packer.put(list[k], 0, near);
    if (!done) packer.put(list[k], near, slots);
  }
  for (std::size_t a = 0; a < kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) {
      parts.links[a][b] =
          static_cast<std::int32_t>(std::lround(static_cast<double>(links[a][b]) * scale));
    }
  }
}

}  // namespace dateline
