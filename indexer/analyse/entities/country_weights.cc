#include "indexer/analyse/entities/country_weights.h"

#include <cmath>

namespace dateline {
namespace {

using Features = std::array<double, kCountryFeatures>;

constexpr double kOffset = -5.64;
constexpr Features kWeights = {
    2.84,  // the score of all mentions; all that is counted by its logarithm
    0.15,  // by its own name
    0.68,  // in organisations' names
    -1.43,  // in brackets
    0.13,  // different names
    0.57,  // unknown places
    -0.23,  // in the headline, beyond what that adds to the score
    3.30,  // filed there
    2.39,  // printed there
    -0.36,  // the United States, which all the world's news name in passing
};

}  // namespace

Features country_features(const CountryEvidence& country) {
  const auto flag = [](bool is) { return is ? 1.0 : 0.0; };
  return {std::log1p(country.score),
          std::log1p(country.named),
          std::log1p(country.organisations),
          std::log1p(country.brackets),
          std::log1p(country.names),
          std::log1p(country.unknown),
          flag(country.in_title),
          flag(country.filed),
          flag(country.source),
          flag(country.country == pack_country("US"))};
}

double weigh_country(const CountryEvidence& country) {
  const Features features = country_features(country);
  double sum = kOffset;
  for (std::size_t f = 0; f < features.size(); ++f) sum += kWeights[f] * features[f];
  return sum;
}

}  // namespace dateline
