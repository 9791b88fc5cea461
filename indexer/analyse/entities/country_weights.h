// How likely an article is about each of the countries that it points to: a logistic
// regression over what is told of them. tests/bench/country_weights.cc fits it. Pure;
// any thread.
#pragma once

#include <array>

#include "indexer/analyse/entities/country_evidence.h"

namespace dateline {

inline constexpr std::size_t kCountryFeatures = 9;

// What the regression weighs, and is fitted on.
std::array<double, kCountryFeatures> country_features(const CountryEvidence& country);

// Above 0: rather than not.
double weigh_country(const CountryEvidence& country);

}  // namespace dateline
