#include "indexer/analyse/entities/countries.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "indexer/analyse/entities/country_weights.h"

namespace dateline {
namespace {

constexpr int kMostFirst = 3;  // of a meeting's countries all, of a list's one

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
  if (list.empty()) return list;
  // The first one is major whatever its weight: an article with places is about some. So is what
  // the article says as much of ("France beat Spain"), unless it says no more of many.
  const double most = list[0].score;
  const auto equals = std::ranges::count(list, most, &ArticleCountry::score);
  for (ArticleCountry& country : list) {
    const bool first = equals > kMostFirst ? &country == list.data() : country.score == most;
    country.major = first || country.score > 0;
    country.score = likely(country.score) / likely(most);
  }
  return list;
}

}  // namespace dateline
