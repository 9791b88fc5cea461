#include "indexer/analyse/entities/country_weights.h"

#include <cmath>

namespace dateline {
namespace {

using Features = std::array<double, kCountryFeatures>;

constexpr double kOffset = -5.99;
constexpr Features kWeights = {
    2.19,   // the score of all mentions; all that is counted by its logarithm
    0.42,   // by its own name
    0.65,   // in organisations' names
    -0.93,  // in brackets
    0.72,   // different names
    0.86,   // unknown places
    0.69,   // in the headline, beyond what that adds to the score
    1.85,   // filed there
    2.44,   // printed there
};

// Most counts are zero.
double logarithm(double count) { return count == 0 ? 0.0 : std::log1p(count); }

}  // namespace

Features country_features(const CountryEvidence& country) {
  const auto flag = [](bool is) { return is ? 1.0 : 0.0; };
  return {logarithm(country.score),    logarithm(country.named), logarithm(country.organisations),
          logarithm(country.brackets), logarithm(country.names), logarithm(country.unknown),
          flag(country.in_title),      flag(country.filed),      flag(country.source)};
}

double weigh_country(const CountryEvidence& country) {
  const Features features = country_features(country);
  double sum = kOffset;
  for (std::size_t f = 0; f < features.size(); ++f) sum += kWeights[f] * features[f];
  return sum;
}

}  // namespace dateline
