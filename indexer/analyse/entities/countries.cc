#include "indexer/analyse/entities/countries.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "indexer/analyse/entities/country_weights.h"

namespace dateline {
namespace {

double likely(double sum) { return 1 / (1 + std::exp(-sum)); }

}  // namespace

std::vector<ArticleCountry> rank_countries(const ArticleEvidence& article) {
  std::vector<ArticleCountry> list;
  list.reserve(article.countries.size());
  for (const CountryEvidence& country : article.countries) {
    list.push_back({country_letters(country.country), false, weigh_country(country)});
  }
  if (list.size() > 1)
    std::ranges::stable_sort(list, std::ranges::greater(), &ArticleCountry::score);
  const double first = list.empty() ? 1 : likely(list[0].score);
  for (ArticleCountry& country : list) {
    // The first one is major whatever its weight: an article with places is about some.
    country.major = &country == list.data() || country.score > 0;
    country.score = likely(country.score) / first;
  }
  return list;
}

}  // namespace dateline
