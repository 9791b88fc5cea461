#include "indexer/analyse/entities/country_evidence.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "indexer/analyse/entities/place_meaning.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kLeadUnits = 70;  // about the first two sentences
constexpr double kTitleWeight = 7.0;
constexpr double kLeadWeight = 1.5;
constexpr double kFiledContext = 2.0;  // the dateline's say in what a city means
constexpr double kSourceContext = 1.5;
constexpr double kFiledScore = 3.0;  // and in what the article is about
constexpr double kFiledSay =
    0.5;                        // of what the article says of a country, for its dateline's place
constexpr double kClear = 0.5;  // of a mention's weight

bool is_own_name(const LexPlace& place) {
  return is_kind(place, kLexCountry) || is_kind(place, kLexDemonym);
}

bool tells_of_tribes(const TagDocument& document) {
  static const WordSet words = {"tribe",       "tribes",       "tribal", "tribally",
                                "reservation", "reservations", "pueblo"};
  return std::ranges::any_of(document.units,
                             [](const Unit& unit) { return words.has(unit.folded); });
}

// How much a mention says about the article's country.
double strength(const LexPlace& place) {
  if (is_own_name(place)) return 1.0;
  return is_kind(place, kLexSeat) ? 0.6 : 0.8;
}

class Gatherer {
  using Countries = std::vector<std::uint16_t>;

 public:
  Gatherer(const Lexicon& lexicon, const CountryField& title, const CountryField& body)
      : title_(*title.document),
        text_(*body.document),
        body_(body.document->units),
        title_hints_(find_places(lexicon, *title.document, *title.spans)),
        body_hints_(find_places(lexicon, *body.document, *body.spans)) {}

  ArticleEvidence run(const std::vector<PossibleCountry>& filed,
                      const std::vector<PossibleCountry>& source) {
    for (const PlaceHint& hint : title_hints_) meaning_.note(hint);
    for (const PlaceHint& hint : body_hints_) meaning_.note(hint);
    const std::uint16_t printed = settle(source);
    if (printed != 0) meaning_.note_country(printed, kSourceContext);
    const std::uint16_t from = settle(filed);
    if (from != 0) meaning_.note_country(from, kFiledContext);
    for (const PlaceHint& hint : title_hints_) {
      CountryEvidence* named = count(hint, kTitleWeight);
      if (named != nullptr) named->in_title = true;
    }
    note_body();
    if (from != 0) {
      at(from).filed = true;
      at(from).score += kFiledScore;
    }
    const std::uint16_t home = from != 0 ? from : printed;
    const auto known = evidence_.find(home);
    if (known != evidence_.end()) known->second.unknown += homeless_;
    ArticleEvidence article;
    article.filed = from != 0 ? country_letters(from) : "";
    for (auto& [country, evidence] : evidence_) {
      evidence.source = country == printed;
      article.countries.push_back(evidence);
    }
    return article;
  }

 private:
  // The one that the text names, if any; 0 for none.
  std::uint16_t settle(const std::vector<PossibleCountry>& possible) const {
    std::uint16_t best = 0;
    double most = -1;
    for (const auto& [code, likelihood] : possible) {
      const double score = likelihood + kFiledSay * meaning_.said_of(pack_country(code));
      if (score <= most) continue;
      most = score;
      best = pack_country(code);
    }
    return best;
  }

  CountryEvidence& at(std::uint16_t country) {
    CountryEvidence& known = evidence_[country];
    known.country = country;
    return known;
  }

  // Whether an Indian is of America: nothing else speaks of India, and the text of tribes or of
  // places in the United States.
  bool is_american_indian(const LexPlace& place) {
    static const std::uint16_t india = pack_country("IN");
    static const std::uint16_t america = pack_country("US");
    if (place.country != india || !is_kind(place, kLexDemonym)) return false;
    if (!american_indians_) {
      american_indians_ = !meaning_.is_named(india) && meaning_.places_within(india) == 0 &&
                          (meaning_.places_within(america) > 0 || tells_of_tribes(title_) ||
                           tells_of_tribes(text_));
    }
    return *american_indians_;
  }

  // A body that several countries have, where the text speaks of others alone.
  bool is_of_another(const PlaceHint& hint) const {
    if (!hint.national_body || place_prior(hint.places[0]) > 0) return false;
    return meaning_.says_anything() && meaning_.said_of(hint.places[0].country) == 0;
  }

  // The mention's country, or nullptr when it says nothing clear.
  CountryEvidence* count(const PlaceHint& hint, double weight) {
    const LexPlace place = meaning_.choose(hint);
    if (place.country == 0 || is_american_indian(place) || is_of_another(hint)) return nullptr;
    CountryEvidence& known = at(place.country);
    const double sure = hint.weight * meaning_.support(hint, place);
    known.score += weight * strength(place) * sure;
    if (sure <= kClear) return nullptr;
    if (names_.insert({place.country, hint.places.data()}).second) ++known.names;
    if (hint.in_brackets) {
      ++known.brackets;
    } else if (hint.in_organisation) {
      ++known.organisations;
    } else if (is_own_name(place)) {
      ++known.named;
    }
    return &known;
  }

  // Sentence by sentence: what they name is what they are about; one that names
  // nothing goes on about what the one before it in its paragraph was. Unknown places
  // are of those countries; where there is none, of a local reader's.
  void note_body() {
    Countries about;
    std::size_t end = 0;
    for (std::size_t h = 0; h < body_hints_.size();) {
      const std::size_t begin = body_hints_[h].unit;
      for (; end <= begin; ++end) {
        if (body_[end].is(kUnitParagraphStart)) about.clear();
      }
      while (end < body_.size() && !body_[end].is(kUnitSentenceStart)) ++end;
      h = note_sentence(h, end, about);
    }
  }

  // The hints from `h` to unit `end`; the first one behind them.
  std::size_t note_sentence(std::size_t h, std::size_t end, Countries& about) {
    Countries named;
    std::size_t unknown = 0;
    for (; h < body_hints_.size() && body_hints_[h].unit < end; ++h) {
      const PlaceHint& hint = body_hints_[h];
      unknown += hint.places.empty() ? 1 : 0;
      const CountryEvidence* known = count(hint, hint.unit < kLeadUnits ? kLeadWeight : 1.0);
      if (known == nullptr || hint.in_brackets) continue;
      if (std::find(named.begin(), named.end(), known->country) == named.end())
        named.push_back(known->country);
    }
    if (!named.empty()) about = std::move(named);
    if (about.empty()) homeless_ += static_cast<double>(unknown);
    for (const std::uint16_t country : about) {
      at(country).unknown += static_cast<double>(unknown) / static_cast<double>(about.size());
    }
    return h;
  }

  const TagDocument& title_;
  const TagDocument& text_;
  const std::vector<Unit>& body_;
  std::vector<PlaceHint> title_hints_;
  std::vector<PlaceHint> body_hints_;
  PlaceMeaning meaning_;
  std::optional<bool> american_indians_;
  std::map<std::uint16_t, CountryEvidence> evidence_;
  std::set<std::pair<std::uint16_t, const LexPlace*>> names_;
  double homeless_ = 0;  // unknown places where no country is spoken of
};

}  // namespace

ArticleEvidence gather_countries(const Lexicon& lexicon, const CountryField& title,
                                 const CountryField& body,
                                 const std::vector<PossibleCountry>& filed,
                                 const std::vector<PossibleCountry>& source) {
  return Gatherer(lexicon, title, body).run(filed, source);
}

}  // namespace dateline
