#include "indexer/analyse/entities/weight_levels.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "tests/support/random.h"

namespace dateline {
namespace {

// The sum of the squares of what is lost.
double loss(const std::vector<std::int8_t>& weights, const WeightLevels& levels) {
  double sum = 0.0;
  for (const std::int8_t weight : weights) {
    const double error = levels[nearest_level(levels, weight)] - weight;
    sum += error * error;
  }
  return sum;
}

TEST_CASE("few values far apart are kept as they are", "[entities]") {
  const std::vector<std::int8_t> weights = {0,  0,  0, -127, -70, -48, -31, -17,
                                            -8, -2, 2, 9,    19,  33,  52,  71};
  const WeightLevels levels = levels_for(weights);
  CHECK(loss(weights, levels) == 0.0);
  CHECK(levels[0] == 0);
  CHECK(levels_for({}) == WeightLevels{});
}

TEST_CASE("the levels lose less than as many at equal steps", "[entities]") {
  Random random(5);
  std::vector<std::int8_t> weights;
  for (int k = 0; k < 20'000; ++k) {
    // Most are near 0, a few far away, as a model's are.
    const double spread = random.chance(5) ? 120.0 : 12.0;
    const double draw = static_cast<double>(random.below(2001)) / 1000.0 - 1.0;
    weights.push_back(static_cast<std::int8_t>(std::lround(spread * draw)));
  }
  WeightLevels equal{};
  for (std::size_t k = 0; k < kLevels; ++k) {
    equal[k] = static_cast<std::int8_t>((static_cast<int>(k) - 8) * 15);
  }
  const WeightLevels levels = levels_for(weights);
  CHECK(levels[0] == 0);
  CHECK(loss(weights, levels) * 5 < loss(weights, equal));
  // No level could be moved by itself to lose much less (they are rounded).
  for (std::size_t k = 1; k < kLevels; ++k) {
    for (const int step : {-2, 2}) {
      WeightLevels moved = levels;
      moved[k] = static_cast<std::int8_t>(moved[k] + step);
      CHECK(loss(weights, moved) * 1.01 >= loss(weights, levels));
    }
  }
}

}  // namespace
}  // namespace dateline
