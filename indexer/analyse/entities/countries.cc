#include "indexer/analyse/entities/countries.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "indexer/analyse/entities/country_weights.h"

namespace dateline {
namespace {

double likely(double sum) { return 1 / (1 + std::exp(-sum)); }

constexpr double kAsMuch = 0.9995;  // of the first one's likelihood
constexpr double kListed = 0.9;     // of it, for what is merely named beside it

// Of one of which the article says as much as of the first: whether it is as much about it. Three
// and more that it names once are a list ("offices in Paris, Tokyo and Moscow").
bool is_central(const CountryEvidence& one, std::size_t countries) {
  return countries <= 2 || one.peer != 0 || one.in_title || one.named > 1;
}

struct Ranked {
  const CountryEvidence* evidence;
  double sum;
};

// An article about one of two countries that it tells of as one ("Ghana beat Kenya") is as much
// about the other. Whether there are any.
bool level_peers(std::vector<Ranked>& ranked) {
  bool any = false;
  for (Ranked& country : ranked) {
    if (country.evidence->peer == 0) continue;
    any = true;
    for (const Ranked& other : ranked) {
      if (other.evidence->country == country.evidence->peer)
        country.sum = std::max(country.sum, other.sum);
    }
  }
  return any;
}

}  // namespace

std::vector<ArticleCountry> rank_countries(const ArticleEvidence& article) {
  std::vector<Ranked> ranked;
  ranked.reserve(article.countries.size());
  for (const CountryEvidence& country : article.countries)
    ranked.push_back({&country, weigh_country(country)});
  const auto sort = [&] { std::ranges::stable_sort(ranked, std::ranges::greater(), &Ranked::sum); };
  if (ranked.size() > 1) sort();
  if (level_peers(ranked)) sort();
  std::vector<ArticleCountry> list;
  list.reserve(ranked.size());
  for (const Ranked& country : ranked) {
    // The first one is major whatever its weight: an article with places is about some. So are
    // others of which the article says as much.
    const double most = ranked[0].sum;
    const double score = likely(country.sum) / likely(most);
    const bool as_much = score > kAsMuch;
    const bool major = list.empty() || country.sum > 0 ||
                       (as_much && is_central(*country.evidence, ranked.size()));
    list.push_back(
        {country_letters(country.evidence->country), major, as_much && !major ? kListed : score});
  }
  return list;
}

}  // namespace dateline
