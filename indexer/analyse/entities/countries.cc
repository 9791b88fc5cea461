#include "indexer/analyse/entities/countries.h"

#include <algorithm>
#include <bit>
#include <map>

#include "indexer/analyse/entities/place_finder.h"

namespace dateline {
namespace {

constexpr std::size_t kLeadUnits = 70;     // about the first two sentences
constexpr double kTitleWeight = 5.0;
constexpr double kLeadWeight = 2.0;
constexpr double kFiledContext = 2.0;  // the dateline's say in what a city means
constexpr double kFiledScore = 5.0;    // and in what the article is about
constexpr double kMajorShare = 0.45;   // of the most central country's score
constexpr double kMajorScore = 4.0;    // less than this never is major beside another

bool is_kind(const LexPlace& place, LexFlag flag) {
  return place.kind == std::countr_zero(static_cast<std::uint32_t>(flag));
}

// How likely a name means this place when nothing else is known.
double prior(const LexPlace& place) {
  if (is_kind(place, kLexCountry) || is_kind(place, kLexDemonym)) return 6.0;
  if (is_kind(place, kLexFormerState) || is_kind(place, kLexSeat)) return 4.0;
  if (is_kind(place, kLexCapital)) return 5.0;
  if (is_kind(place, kLexRegion)) return 3.5;
  return std::max(0.0, (place.size - 12.0) * 0.45);
}

// How much a mention says about the article's country.
double strength(const LexPlace& place) {
  if (is_kind(place, kLexCountry) || is_kind(place, kLexDemonym)) return 1.0;
  return is_kind(place, kLexSeat) ? 0.6 : 0.8;
}

class Counter {
 public:
  Counter(const Lexicon& lexicon, std::string filed) : lexicon_(lexicon), filed_(std::move(filed)) {}

  void add(const CountryField& field, bool is_title) {
    for (const PlaceHint& hint : find_places(lexicon_, *field.document, *field.spans)) {
      const double weight = is_title ? kTitleWeight : hint.unit < kLeadUnits ? kLeadWeight : 1.0;
      hints_.push_back({hint, weight * hint.weight});
    }
  }

  std::vector<ArticleCountry> run() {
    if (!filed_.empty()) context_[pack_country(filed_)] += kFiledContext;
    for (const Weighted& hint : hints_) note_certain(hint);
    for (const Weighted& hint : hints_) {
      const LexPlace place = choose(hint.hint);
      if (place.country != 0) scores_[place.country] += hint.weight * strength(place) * support(place);
    }
    return ranked();
  }

 private:
  struct Weighted {
    PlaceHint hint;
    double weight;
  };

  // Mentions that mean one country whatever the article says.
  void note_certain(const Weighted& hint) {
    const std::uint16_t country = hint.hint.places[0].country;
    const bool one = std::all_of(hint.hint.places.begin(), hint.hint.places.end(),
                                 [&](const LexPlace& place) { return place.country == country; });
    if (one) context_[country] += 1.0;
    if (!hint.hint.within.empty()) context_[hint.hint.within[0].country] += 1.0;
  }

  LexPlace choose(const PlaceHint& hint) const {
    LexPlace best;
    double most = -1.0;
    for (const LexPlace& place : hint.places) {
      double score = prior(place);
      const auto known = context_.find(place.country);
      if (known != context_.end()) score += std::min(known->second, 4.0) * 1.1;
      for (const LexPlace& around : hint.within) {
        if (around.country != place.country) continue;
        score += around.region == 0 || around.region == place.region ? 12.0 : 4.0;
      }
      if (score > most) {
        most = score;
        best = place;
      }
    }
    return best;
  }

  // A town that nobody knows says little where nothing else in the article
  // points to its country: most such names are something else.
  double support(const LexPlace& place) const {
    if (prior(place) >= 3.0 || context_.contains(place.country)) return 1.0;
    return 0.1 + 0.1 * prior(place);
  }

  std::vector<ArticleCountry> ranked() {
    if (!filed_.empty()) scores_[pack_country(filed_)] += kFiledScore;
    std::vector<ArticleCountry> list;
    double top = 0.0;
    for (const auto& [country, score] : scores_) top = std::max(top, score);
    for (const auto& [country, score] : scores_) {
      const bool major = score >= top || (score >= top * kMajorShare && score >= kMajorScore);
      list.push_back({country_letters(country), major, score / top});
    }
    std::stable_sort(list.begin(), list.end(), [](const ArticleCountry& a, const ArticleCountry& b) {
      return a.score > b.score;
    });
    return list;
  }

  const Lexicon& lexicon_;
  std::string filed_;
  std::vector<Weighted> hints_;
  std::map<std::uint16_t, double> context_;
  std::map<std::uint16_t, double> scores_;
};

}  // namespace

std::vector<ArticleCountry> countries_of(const Lexicon& lexicon, const CountryField& title,
                                         const CountryField& body, const std::string& filed) {
  Counter counter(lexicon, filed);
  counter.add(title, true);
  counter.add(body, false);
  return counter.run();
}

std::string country_of_place(const Lexicon& lexicon, std::string_view place, std::string_view region) {
  const LexEntry* around = region.empty() ? nullptr : lexicon.find_phrase(region);
  const auto regions = around == nullptr ? std::span<const LexPlace>() : lexicon.places(*around);
  const LexEntry* entry = lexicon.find_phrase(place);
  const auto places = entry == nullptr ? std::span<const LexPlace>() : lexicon.places(*entry);
  double most = -1.0;
  std::string best;
  for (const LexPlace& candidate : places) {
    double score = prior(candidate);
    for (const LexPlace& wider : regions) {
      if (wider.country == candidate.country) score += wider.region == candidate.region ? 12.0 : 8.0;
    }
    if (score <= most) continue;
    most = score;
    best = country_letters(candidate.country);
  }
  // A place that the lexicon does not have takes the country printed behind it.
  const bool agrees = std::any_of(regions.begin(), regions.end(), [&](const LexPlace& wider) {
    return country_letters(wider.country) == best;
  });
  return regions.empty() || agrees ? best : country_letters(regions[0].country);
}

}  // namespace dateline
