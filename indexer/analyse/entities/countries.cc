#include "indexer/analyse/entities/countries.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

#include "indexer/analyse/entities/place_finder.h"

namespace dateline {
namespace {

constexpr std::size_t kLeadUnits = 70;     // about the first two sentences
constexpr double kTitleWeight = 5.0;
constexpr double kLeadWeight = 2.0;
constexpr double kFiledContext = 2.0;  // the dateline's say in what a city means
constexpr double kSourceContext = 1.5;
constexpr double kSurePrior = 3.0;  // places that everyone knows
constexpr double kFiledScore = 5.0;    // and in what the article is about

constexpr std::uint32_t kWellKnown =
    kLexCountry | kLexDemonym | kLexCapital | kLexBigCity | kLexRegion;  // in a newspaper's name

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

// What an article says of one country.
struct Evidence {
  double score = 0;      // of all mentions, by place and kind
  bool in_title = false;
  std::uint32_t paragraphs = 0;      // of the body, with a mention
  std::uint32_t last_paragraph = 0;  // 0: none yet
};

// How likely the article is about a country: weights of a logistic regression on the
// labelled articles. Above 0 it is.
constexpr double kOffset = -5.2;
constexpr double kScoreWeight = 1.7;       // of the score's logarithm
constexpr double kRatioWeight = 1.0;       // of its part of the best country's score
constexpr double kShareWeight = 3.2;       // and of all scores
constexpr double kTitleShare = 0.8;        // named in the headline
constexpr double kParagraphWeight = 1.6;   // of its part of the paragraphs with most mentions
constexpr double kFiledWeight = 1.2;       // filed there
constexpr double kSourceWeight = 2.1;      // printed there

class Counter {
 public:
  Counter(const Lexicon& lexicon, std::string filed, std::string source)
      : lexicon_(lexicon), filed_(std::move(filed)), source_(std::move(source)) {}

  void add(const CountryField& field, bool is_title) {
    const auto& units = field.document->units;
    std::uint32_t paragraph = is_title ? 0 : 1;
    std::size_t at = 1;
    for (const PlaceHint& hint : find_places(lexicon_, *field.document, *field.spans)) {
      for (; at <= hint.unit; ++at) paragraph += units[at].is(kUnitParagraphStart) ? 1 : 0;
      const double weight = is_title ? kTitleWeight : hint.unit < kLeadUnits ? kLeadWeight : 1.0;
      hints_.push_back({hint, weight * hint.weight, is_title ? 0 : paragraph});
    }
  }

  std::vector<ArticleCountry> run() {
    if (!filed_.empty()) context_[pack_country(filed_)] += kFiledContext;
    if (!source_.empty()) context_[pack_country(source_)] += kSourceContext;
    for (const Weighted& hint : hints_) note_certain(hint);
    for (const Weighted& hint : hints_) note(hint);
    return ranked();
  }

 private:
  struct Weighted {
    PlaceHint hint;
    double weight;
    std::uint32_t paragraph;  // 0 is the title
  };

  void note(const Weighted& hint) {
    const LexPlace place = choose(hint.hint);
    if (place.country == 0) return;
    Evidence& known = evidence_[place.country];
    known.score += hint.weight * strength(place) * support(place);
    const bool clear = hint.hint.weight * support(place) > 0.5;
    if (!clear) return;
    if (hint.paragraph == 0) {
      known.in_title = true;
    } else if (hint.paragraph != known.last_paragraph) {
      known.last_paragraph = hint.paragraph;
      ++known.paragraphs;
    }
  }

  // Mentions that mean one country whatever the article says.
  void note_certain(const Weighted& hint) {
    const std::uint16_t country = hint.hint.places[0].country;
    const bool one = std::all_of(hint.hint.places.begin(), hint.hint.places.end(),
                                 [&](const LexPlace& place) { return place.country == country; });
    if (one && prior(hint.hint.places[0]) >= kSurePrior) context_[country] += 1.0;
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
    if (prior(place) >= kSurePrior || context_.contains(place.country)) return 1.0;
    return 0.1 + 0.1 * prior(place);
  }

  std::vector<ArticleCountry> ranked() {
    if (!filed_.empty()) evidence_[pack_country(filed_)].score += kFiledScore;
    Totals totals;
    for (const auto& [country, evidence] : evidence_) {
      totals.best = std::max(totals.best, evidence.score);
      totals.sum += evidence.score;
      totals.paragraphs = std::max(totals.paragraphs, evidence.paragraphs);
    }
    std::vector<ArticleCountry> list;
    for (const auto& [country, evidence] : evidence_) {
      const std::string code = country_letters(country);
      list.push_back({code, false, centrality(code, evidence, totals)});
    }
    std::stable_sort(list.begin(), list.end(), [](const ArticleCountry& a, const ArticleCountry& b) {
      return a.score > b.score;
    });
    for (ArticleCountry& country : list) {
      // The first one is major whatever its weight: an article with places is about some.
      country.major = &country == list.data() || country.score > 0;
    }
    const auto likely = [](double sum) { return 1 / (1 + std::exp(-sum)); };
    const double first = list.empty() ? 1 : likely(list[0].score);
    for (ArticleCountry& country : list) country.score = likely(country.score) / first;
    return list;
  }

  struct Totals {
    double best = 0;
    double sum = 0;
    std::uint32_t paragraphs = 0;
  };

  double centrality(const std::string& code, const Evidence& evidence, const Totals& totals) const {
    double sum = kOffset + kScoreWeight * std::log(1 + evidence.score);
    sum += kRatioWeight * evidence.score / totals.best + kShareWeight * evidence.score / totals.sum;
    if (evidence.in_title) sum += kTitleShare;
    if (totals.paragraphs > 0) sum += kParagraphWeight * evidence.paragraphs / totals.paragraphs;
    if (code == filed_) sum += kFiledWeight;
    if (code == source_) sum += kSourceWeight;
    return sum;
  }

  const Lexicon& lexicon_;
  std::string filed_, source_;
  std::vector<Weighted> hints_;
  std::map<std::uint16_t, double> context_;
  std::map<std::uint16_t, Evidence> evidence_;
};

}  // namespace

std::vector<ArticleCountry> countries_of(const Lexicon& lexicon, const CountryField& title,
                                         const CountryField& body, const std::string& filed,
                                         const std::string& source) {
  Counter counter(lexicon, filed, source);
  counter.add(title, true);
  counter.add(body, false);
  return counter.run();
}

std::string country_of_source(const Lexicon& lexicon, std::string_view source) {
  const std::size_t comma = source.find(',');
  if (comma != std::string_view::npos) {
    const std::string_view place = source.substr(comma + 1);
    const std::size_t more = std::min(place.find(','), place.size());
    const std::string_view region = more < place.size() ? place.substr(more + 1) : "";
    return country_of_place(lexicon, place.substr(0, more), region);
  }
  std::vector<Unit> units;
  split_units(source, units);
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (std::size_t length = std::min<std::size_t>(4, units.size() - i); length > 0; --length) {
      const LexEntry* entry = lexicon.find(std::span(units).subspan(i, length));
      if (entry == nullptr || (entry->flags & kWellKnown) == 0) continue;
      const auto places = lexicon.places(*entry);
      if (!places.empty()) return country_letters(places[0].country);
    }
  }
  return {};
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
