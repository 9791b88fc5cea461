#include "indexer/analyse/entities/pack.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr double kMaxScale = 48.0;

float largest(const WeightedFeature& feature) {
  float most = 0.0F;
  for (const float weight : feature.weights) most = std::max(most, std::fabs(weight));
  return most;
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

// The slot for a feature; parts.tags.size() when all of its slots are taken.
std::size_t free_slot(FeatureRow feature, const std::vector<std::uint16_t>& tags) {
  std::size_t at = first_slot(feature, tags.size());
  for (std::size_t probe = 0; probe < kProbes; ++probe) {
    if (tags[at] == 0) return at;
    if (tags[at] == feature_tag(feature)) break;  // a lighter feature that looks the same
    at = at + 1 == tags.size() ? 0 : at + 1;
  }
  return tags.size();
}

}  // namespace

void pack_weights(std::vector<WeightedFeature> list,
                    const std::array<std::array<float, kLabels>, kLabels>& links,
                    std::size_t slots, ModelParts& parts) {
  std::stable_sort(list.begin(), list.end(), [](const WeightedFeature& a, const WeightedFeature& b) {
    return largest(a) > largest(b);
  });
  list.resize(std::min(list.size(), slots - slots / 16));
  const double scale = scale_of(list);
  parts.weights.assign(slots * kScored, 0);
  parts.tags.assign(slots, 0);
  for (const WeightedFeature& feature : list) {
    const std::size_t at = free_slot(feature.feature, parts.tags);
    if (at == slots) continue;
    parts.tags[at] = feature_tag(feature.feature);
    for (std::size_t l = 0; l < kScored; ++l) {
      const double value = std::clamp(static_cast<double>(feature.weights[l]) * scale, -127.0, 127.0);
      parts.weights[at * kScored + l] = static_cast<std::int8_t>(std::lround(value));
    }
  }
  for (std::size_t a = 0; a < kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) {
      parts.links[a][b] =
          static_cast<std::int32_t>(std::lround(static_cast<double>(links[a][b]) * scale));
    }
  }
}

}  // namespace dateline
