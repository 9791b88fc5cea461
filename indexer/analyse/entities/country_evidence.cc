#include "indexer/analyse/entities/country_evidence.h"

#include <algorithm>
#include <span>

#include "indexer/analyse/entities/currencies.h"
#include "indexer/analyse/entities/joined_countries.h"
#include "indexer/analyse/entities/niger_state.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kLeadUnits = 70;  // about the first two sentences
constexpr std::size_t kFirstUnits = 35;
constexpr double kTitleWeight = 7.0;
constexpr double kLeadWeight = 1.5;
constexpr double kFiledContext = 2.0;  // the dateline's say in what a city means
constexpr double kSourceContext = 1.5;
constexpr double kFiledScore = 3.0;  // and in what the article is about
constexpr double kPeerScore = 3.0;   // and of what tells of two countries as one
constexpr double kFiledSay =
    0.5;  // of what the article says of a country, for its dateline's place
constexpr double kCurrency = 0.6;  // as much as a body of the country
constexpr double kClear = 0.5;     // of a mention's weight
// Less says something only where nothing else does: of 100 countries found by such mentions alone
// beside others 4 were right.
constexpr double kDoubtful = 0.2;

// "Indian Affairs", "Indian River", "Native Americans", "Yaqui Indians".
bool names_tribe(const std::vector<Unit>& units, std::size_t i) {
  static const std::uint32_t indian = hash_folded("indian");
  static const std::uint32_t indians = hash_folded("indians");
  static const std::uint32_t native = hash_folded("native");
  static const WordSet matters = {"affairs", "child",    "country", "education", "gaming",
                                  "health",  "hospital", "housing", "land",      "lands",
                                  "law",     "lodge",    "river",   "school",    "schools",
                                  "self",    "trust",    "water",   "welfare",   "youth"};
  static const WordSet natives = {"alaskan", "alaskans", "american", "americans"};
  if (i == 0) return false;
  const Unit& before = units[i - 1];
  const bool behind_name = before.is(kUnitCapital) && !before.is(kUnitSentenceStart) &&
                           !before.is(kUnitCapsText) && !before.is(kUnitTitleText);
  return (before.folded == indian && matters.has(units[i])) ||
         (before.folded == native && natives.has(units[i])) ||
         (units[i].folded == indians && behind_name);
}

bool tells_of_tribes(const TagDocument& document) {
  static const WordSet words = {"cherokee", "indigenous", "navajo",      "pueblo",
                                "sioux",    "tribal",     "tribally",    "tribe",
                                "tribes",   "wigwam",     "reservation", "reservations"};
  const auto& units = document.units;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (words.has(units[i].folded) || names_tribe(units, i)) return true;
  }
  return false;
}

// How much a mention says about the article's country.
double strength(const LexPlace& place) {
  if (is_own_name(place)) return 1.0;
  return is_kind(place, kLexSeat) ? 0.6 : 0.8;
}

}  // namespace

ArticleEvidence CountryGatherer::gather(const Lexicon& lexicon, const ArticleWords& words,
                                        const CountryField& title, const CountryField& body,
                                        std::span<FiledPlace* const> filed,
                                        const std::vector<PossibleCountry>& source) {
  title_ = title.document;
  body_ = body.document;
  find_places(lexicon, *title_, *title.spans, title_hints_);
  find_places(lexicon, *body_, *body.spans, body_hints_);
  settle_niger_state(lexicon, title_hints_, body_hints_);
  meaning_.clear();
  american_indians_.reset();
  evidence_.clear();
  names_.clear();
  for (const PlaceHint& hint : title_hints_) meaning_.note(hint);
  for (const PlaceHint& hint : body_hints_) meaning_.note(hint);
  meaning_.settle_shared_names();
  const std::uint16_t printed = settle(source);
  if (printed != 0) meaning_.note_country(printed, kSourceContext);
  // A place or people in a newspaper's name may be anywhere ("St. Helens Mist", "Irish Standard").
  if (source.size() == 1 && source[0].sure) meaning_.note_printed(printed);
  std::vector<std::uint16_t> from;
  for (const FiledPlace* place : filed) {
    from.push_back(settle_filed(place->possible));
    if (from.back() != 0) meaning_.note_country(from.back(), kFiledContext);
  }
  const std::uint16_t first = from.empty() ? 0 : from[0];
  count_all(kDoubtful);
  if (evidence_.entries().empty()) count_all(0);
  if (has_currencies(words)) {
    count_currencies(*title_, kTitleWeight);
    count_currencies(*body_, 1.0);
  }
  note_peers(*title_, title_hints_);
  note_peers(*body_, body_hints_);
  count_filed(from);
  const std::uint16_t home = first != 0 ? first : printed;
  if (evidence_.find(home) != nullptr) evidence_.at(home).unknown += homeless_;
  if (evidence_.find(printed) != nullptr) evidence_.at(printed).source = true;
  ArticleEvidence article{{}, evidence_.entries()};
  for (const std::uint16_t country : from)
    article.filed.push_back(country != 0 ? country_letters(country) : "");
  std::ranges::sort(article.countries, {}, &CountryEvidence::country);
  return article;
}

// Each once: "BONN/BERLIN" says no more of Germany than one of them.
void CountryGatherer::count_filed(std::span<const std::uint16_t> filed) {
  for (const std::uint16_t country : filed) {
    if (country == 0) continue;
    CountryEvidence& evidence = evidence_.at(country);
    if (!evidence.filed) evidence.score += kFiledScore;
    evidence.filed = true;
  }
}

// A sum of money may be of any place; it says more of a country that the article names. A few sums
// say as much as many.
void CountryGatherer::count_currencies(const TagDocument& document, double weight) {
  constexpr int kMostSums = 3;
  int left = kMostSums;
  for (const Unit& unit : document.units) {
    const std::uint16_t country = country_of_currency(unit);
    if (country == 0 || evidence_.find(country) == nullptr) continue;
    evidence_.at(country).score += weight * kCurrency;
    if (--left == 0) return;
  }
}

// The countries that the headline or the lead tells of as one, but for the pairs of a round-up of
// games.
void CountryGatherer::note_peers(const TagDocument& document, std::span<const PlaceHint> hints) {
  constexpr std::size_t kRoundUp = 3;  // pairs
  struct Pair {
    std::uint16_t one;
    std::uint16_t other;
    std::uint32_t unit;
  };
  std::vector<Pair> pairs;
  const auto has = [&](std::uint16_t country) {
    return std::ranges::any_of(
        pairs, [&](const Pair& pair) { return pair.one == country || pair.other == country; });
  };
  for (std::size_t h = 0; h + 1 < hints.size() && hints[h + 1].unit < kLeadUnits; ++h) {
    if (!are_joined(document, hints, h)) continue;
    const std::uint16_t one = meaning_.choose(hints[h]).country;
    const std::uint16_t other = meaning_.choose(hints[h + 1]).country;
    if (one == other || evidence_.find(one) == nullptr || evidence_.find(other) == nullptr)
      continue;
    if (!has(one) || !has(other)) pairs.push_back({one, other, hints[h].unit});
  }
  if (pairs.size() >= kRoundUp) return;
  for (const Pair& pair : pairs) {
    for (const auto& [country, peer] :
         {std::pair(pair.one, pair.other), std::pair(pair.other, pair.one)}) {
      CountryEvidence& evidence = evidence_.at(country);
      if (evidence.peer != 0) continue;
      evidence.peer = peer;
      if (pair.unit < kFirstUnits) evidence.score += kPeerScore;
    }
  }
}

// Mentions that say at least so much.
void CountryGatherer::count_all(double least) {
  least_ = least;
  homeless_ = 0;
  for (const PlaceHint& hint : title_hints_) {
    CountryEvidence* named = count(hint, kTitleWeight);
    if (named != nullptr) named->in_title = true;
  }
  note_body();
}

// The one that the text names, if any; 0 for none.
std::uint16_t CountryGatherer::settle(const std::vector<PossibleCountry>& possible) const {
  std::uint16_t best = 0;
  double most = -1;
  for (const PossibleCountry& country : possible) {
    const std::uint16_t code = pack_country(country.code);
    const double score = country.likelihood + kFiledSay * meaning_.said_of(code);
    if (score <= most) continue;
    most = score;
    best = code;
  }
  return best;
}

// Of a dateline's place: where the article does not speak of the likeliest country, one whose place
// of that name is in the division that the first sentences name.
std::uint16_t CountryGatherer::settle_filed(const std::vector<PossibleCountry>& possible) {
  const std::uint16_t best = settle(possible);
  if (possible.size() < 2 || possible[0].places.empty() || meaning_.said_of(best) > 0) return best;
  const std::span<const Unit> units = body_->units;
  const std::uint16_t nearer =
      lead_.country_near(std::span(body_hints_), units.first(std::min(kLeadUnits, units.size())),
                         possible[0].places, best);
  return nearer == 0 ? best : nearer;
}

// Whether an Indian is of America: nothing else speaks of India, and the text of tribes. Places in
// the United States alone do not tell: Indian ministers and students go there.
bool CountryGatherer::is_american_indian(const LexPlace& place) {
  static const std::uint16_t india = pack_country("IN");
  if (place.country != india || !is_kind(place, kLexDemonym)) return false;
  if (!american_indians_) {
    american_indians_ = !meaning_.is_named(india) && meaning_.places_within(india) == 0 &&
                        (tells_of_tribes(*title_) || tells_of_tribes(*body_));
  }
  return *american_indians_;
}

// A body that several countries have, where the text speaks of others alone.
bool CountryGatherer::is_of_another(const PlaceHint& hint) const {
  return hint.national_body && place_prior(hint.places[0]) == 0 && speaks_of_others(hint.places[0]);
}

// Whether the article, its dateline or its newspaper speaks of countries, and not of this one.
bool CountryGatherer::speaks_of_others(const LexPlace& place) const {
  return meaning_.says_anything() && meaning_.said_of(place.country) == 0;
}

// The mention's country, or nullptr when it says nothing clear.
CountryEvidence* CountryGatherer::count(const PlaceHint& hint, double weight) {
  const LexPlace place = meaning_.choose(hint);
  if (place.country == 0 || is_american_indian(place) || is_of_another(hint)) return nullptr;
  if (is_common_seat(place) && speaks_of_others(place)) return nullptr;
  if (hint.direction && meaning_.said_of(place.country) == 0) return nullptr;
  const double sure = hint.weight * meaning_.support(hint, place);
  if (sure < least_) return nullptr;
  CountryEvidence& known = evidence_.at(place.country);
  known.score += weight * strength(place) * sure;
  if (sure <= kClear) return nullptr;
  if (names_.insert(hint.name(), place.country)) ++known.names;
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
// are of those countries; where there is none, of a local reader's. A sentence's names are those of
// its runs.
void CountryGatherer::note_body() {
  const std::vector<TagRun>& runs = body_->runs;
  about_.clear();
  about_at_ = 0;
  std::size_t r = 0;
  for (std::size_t h = 0; h < body_hints_.size();) {
    const std::uint32_t unit = body_hints_[h].unit;
    while (r < runs.size() && (runs[r].begin <= unit || runs[r].joint != Joint::kStart)) ++r;
    h = note_sentence(h, r < runs.size() ? runs[r].begin : body_->units.size());
  }
}

// The hints from `h` to unit `end`; the first one behind them.
std::size_t CountryGatherer::note_sentence(std::size_t h, std::size_t end) {
  const std::size_t begin = body_hints_[h].unit;
  named_.clear();
  std::size_t unknown = 0;
  for (; h < body_hints_.size() && body_hints_[h].unit < end; ++h) {
    const PlaceHint& hint = body_hints_[h];
    unknown += hint.places.empty() ? 1 : 0;
    const CountryEvidence* known = count(hint, hint.unit < kLeadUnits ? kLeadWeight : 1.0);
    if (known == nullptr || hint.in_brackets) continue;
    if (std::ranges::find(named_, known->country) == named_.end()) named_.push_back(known->country);
  }
  if (!named_.empty()) {
    about_.swap(named_);
    about_at_ = begin;
  }
  if (unknown == 0) return h;
  if (begins_paragraph_since(begin)) about_.clear();
  if (about_.empty()) homeless_ += static_cast<double>(unknown);
  for (const std::uint16_t country : about_) {
    evidence_.at(country).unknown +=
        static_cast<double>(unknown) / static_cast<double>(about_.size());
  }
  return h;
}

// Whether a paragraph begins behind what was looked at last, up to unit `at`.
bool CountryGatherer::begins_paragraph_since(std::size_t at) {
  const std::span<const Unit> units = body_->units;
  while (about_at_ < at) {
    if (units[++about_at_].is(kUnitParagraphStart)) return true;
  }
  return false;
}

}  // namespace dateline
