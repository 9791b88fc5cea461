#include "indexer/analyse/entities/weight_levels.h"

#include <cmath>
#include <cstdlib>

namespace dateline {
namespace {

constexpr int kRounds = 60;  // the shipped model's levels do not move after forty
constexpr int kLeast = -128;
constexpr std::size_t kValues = 256;

using Levels = std::array<double, kLevels>;

// Close together near 0, where most weights are, and up to the largest.
Levels first_levels() {
  Levels levels{};
  for (std::size_t k = 1; k < kLevels; ++k) {
    const double step = std::ceil(static_cast<double>(k) / 2.0);
    levels[k] = (k % 2 == 0 ? 2.0 : -2.0) * step * step;
  }
  return levels;
}

std::size_t nearest(const Levels& levels, double value) {
  std::size_t best = 0;
  for (std::size_t k = 1; k < kLevels; ++k) {
    if (std::fabs(levels[k] - value) < std::fabs(levels[best] - value)) best = k;
  }
  return best;
}

}  // namespace

WeightLevels levels_for(std::span<const std::int8_t> weights) {
  std::array<double, kValues> counts{};
  for (const std::int8_t weight : weights) counts[static_cast<std::size_t>(weight - kLeast)] += 1.0;
  Levels levels = first_levels();
  for (int round = 0; round < kRounds; ++round) {
    Levels sums{};
    Levels shares{};
    for (std::size_t v = 0; v < kValues; ++v) {
      const double value = static_cast<double>(v) + kLeast;
      const std::size_t level = nearest(levels, value);
      sums[level] += counts[v] * value;
      shares[level] += counts[v];
    }
    for (std::size_t k = 1; k < kLevels; ++k) {
      if (shares[k] > 0.0) levels[k] = sums[k] / shares[k];
    }
  }
  WeightLevels rounded{};
  for (std::size_t k = 1; k < kLevels; ++k) {
    rounded[k] =
        weights.empty() ? std::int8_t{0} : static_cast<std::int8_t>(std::lround(levels[k]));
  }
  return rounded;
}

std::uint8_t nearest_level(const WeightLevels& levels, std::int8_t weight) {
  std::size_t best = 0;
  for (std::size_t k = 1; k < kLevels; ++k) {
    if (std::abs(levels[k] - weight) < std::abs(levels[best] - weight)) best = k;
  }
  return static_cast<std::uint8_t>(best);
}

}  // namespace dateline
