#include "indexer/analyse/entities/countries.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "indexer/analyse/entities/country_weights.h"

namespace dateline {
namespace {

double likely(double sum) { return 1 / (1 + std::exp(-sum)); }

// "France beat Spain", and where two of several are named in the headline or more than once.
bool are_both_central(const CountryEvidence& one, std::size_t countries) {
  return countries == 2 || one.in_title || one.named > 1;
}

}  // namespace

std::vector<ArticleCountry> rank_countries(const ArticleEvidence& article) {
  struct Ranked {
    const CountryEvidence* evidence;
    double sum;
  };
  std::vector<Ranked> ranked;
  ranked.reserve(article.countries.size());
  for (const CountryEvidence& country : article.countries)
    ranked.push_back({&country, weigh_country(country)});
  if (ranked.size() > 1) std::ranges::stable_sort(ranked, std::ranges::greater(), &Ranked::sum);
  std::vector<ArticleCountry> list;
  list.reserve(ranked.size());
  for (const Ranked& country : ranked) {
    // The first one is major whatever its weight: an article with places is about some. So is
    // another of which the article says as much.
    const double most = ranked[0].sum;
    const bool first = list.empty() || (list.size() == 1 && country.sum == most &&
                                        are_both_central(*country.evidence, ranked.size()));
    list.push_back({country_letters(country.evidence->country), first || country.sum > 0,
                    likely(country.sum) / likely(most)});
  }
  return list;
}

}  // namespace dateline
