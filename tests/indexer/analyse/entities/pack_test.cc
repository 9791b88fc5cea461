#include "indexer/analyse/entities/pack.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace dateline {
namespace {

WeightedFeature feature_of(std::uint32_t number, float weight, std::uint32_t count) {
  WeightedFeature feature;
  feature.feature = number * 0x9E3779B1U;
  feature.weights.fill(0.0F);
  feature.weights[0] = weight;
  feature.count = count;
  return feature;
}

bool keeps(const ModelParts& parts, const WeightedFeature& feature) {
  return std::find(parts.tags.begin(), parts.tags.end(), feature_tag(feature.feature)) !=
         parts.tags.end();
}

// What is kept of 31 features where 30 have room: all but one weigh 1 and were seen sixteen times.
bool keeps_beside_others(float weight, std::uint32_t count) {
  std::vector<WeightedFeature> list;
  for (std::uint32_t k = 1; k <= 30; ++k) list.push_back(feature_of(k, 1.0F, 16));
  const WeightedFeature last = feature_of(31, weight, count);
  list.push_back(last);
  ModelParts parts;
  pack_weights(list, {}, 32, parts);
  return keeps(parts, last);
}

TEST_CASE("of features for which a model has no room the rarer and lighter ones go", "[entities]") {
  CHECK(keeps_beside_others(1.1F, 16));
  CHECK_FALSE(keeps_beside_others(0.9F, 16));
  // Seen a sixteenth as often it must weigh twice as much.
  CHECK(keeps_beside_others(2.1F, 1));
  CHECK_FALSE(keeps_beside_others(1.9F, 1));
}

}  // namespace
}  // namespace dateline
