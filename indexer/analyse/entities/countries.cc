#include "indexer/analyse/entities/countries.h"

#include <algorithm>
#include <cmath>

#include "indexer/analyse/entities/country_weights.h"

namespace dateline {
namespace {

double likely(double sum) { return 1 / (1 + std::exp(-sum)); }

}  // namespace

std::vector<ArticleCountry> rank_countries(const ArticleEvidence& article) {
  std::vector<ArticleCountry> list;
  for (const CountryEvidence& country : article.countries) {
    list.push_back({country_letters(country.country), false, weigh_country(country)});
  }
  std::stable_sort(list.begin(), list.end(), [](const ArticleCountry& a, const ArticleCountry& b) {
    return a.score > b.score;
  });
  const double first = list.empty() ? 1 : likely(list[0].score);
  for (ArticleCountry& country : list) {
    // The first one is major whatever its weight: an article with places is about some.
    country.major = &country == list.data() || country.score > 0;
    country.score = likely(country.score) / first;
  }
  return list;
}

}  // namespace dateline
