#include "indexer/analyse/entities/place_meaning.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "indexer/analyse/entities/foremost_places.h"

namespace dateline {
namespace {

constexpr double kSurePrior = 3.0;  // places that everyone knows
constexpr int kSmallest = 12;       // towns of 2^12 inhabitants and fewer are known to nobody
constexpr double kOfSize = 0.45;    // for each doubling
constexpr double kDivisionPrior = 3.5;
constexpr double kUnknownDivisionPrior = 3.0;
constexpr double kSharedSupport = 0.1;  // of three such countries in an article one was right
constexpr double kAtollPrior = 2.0;
constexpr double kOfDivision = 0.5;  // more than its town by itself
constexpr double kOfItsTown = 0.3;   // of the town's own prior
constexpr int kVillage = 13;         // 2^12 inhabitants
constexpr int kTownOfNote = 16;      // 2^15
constexpr double kMostContext = 3.0;
constexpr double kContextWeight = 1.1;
constexpr double kSameRegion = 12.0;
constexpr double kSameCountry = 4.0;
constexpr double kTold = 6.0;
constexpr double kAtHome =
    1.5;  // for a place of the newspaper's country, where it is all that is told
constexpr double kTownSay = 0.4;
constexpr double kNamedDivision = 3.0;  // for a town whose division is named anywhere
// A capital of 2^20 inhabitants and more goes before every other place of its name (kCapitalPrior);
// smaller ones, by halves, less.
constexpr double kCapitalPrior = 5.0;
constexpr double kLeastCapitalPrior = 1.0;
constexpr int kLargeCapital = 20;
constexpr double kHalfAsLarge = 0.5;
// For a country's name that a division of another country has (Georgia): what speaks for that.
constexpr double kStateContext = 0.5;  // of what the article says of its country
constexpr double kStateTown = 3.0;     // a town of the division
constexpr double kMostLocals = 3.0;    // other divisions and towns of its country

// A landmark that lies also in other countries, or shares its name with what the gazetteers do not
// have, and a people that lives also in others.
bool is_shared(const LexPlace& place) {
  return (is_kind(place, kLexNature) || is_kind(place, kLexPeople)) && place.size > 0;
}

// How well a place goes with one that stands next to it ("Paris, Texas").
double agreement(const LexPlace& place, const LexPlace& next) {
  if (place.country != next.country) return 0;
  return place.region == 0 || next.region == 0 || place.region == next.region ? kSameRegion
                                                                              : kSameCountry;
}

double agreement(const LexPlace& place, std::span<const LexPlace> next) {
  double most = 0;
  for (const LexPlace& other : next) most = std::max(most, agreement(place, other));
  return most;
}

bool is_division(const LexPlace& place) {
  return is_kind(place, kLexRegion) || is_kind(place, kLexRegionShort);
}

// Of the town that has the name in the country of `place`; 0 for none.
int town_size(const LexPlace& place, std::span<const LexPlace> places) {
  int size = 0;
  for (const LexPlace& other : places) {
    if (other.country == place.country && is_kind(other, kLexSmallCity))
      size = std::max<int>(size, other.size);
  }
  return size;
}

// A capital is in the gazetteers as a town too, which has the inhabitants, unless it lies deserted
// (Plymouth of Montserrat).
double capital_prior(const LexPlace& capital, std::span<const LexPlace> places) {
  const int size = town_size(capital, places);
  if (size == 0) {
    const bool alone = std::ranges::none_of(
        places, [](const LexPlace& place) { return place.size >= kTownOfNote; });
    return alone ? kCapitalPrior : kLeastCapitalPrior;
  }
  return std::clamp(kCapitalPrior - kHalfAsLarge * (kLargeCapital - size), kLeastCapitalPrior,
                    kCapitalPrior);
}

// Whether another country has a town of four times the inhabitants.
bool is_outgrown(std::uint16_t country, int size, std::span<const LexPlace> places) {
  constexpr int kFourTimes = 2;
  return std::ranges::any_of(places, [&](const LexPlace& other) {
    return other.country != country && is_kind(other, kLexSmallCity) &&
           other.size >= size + kFourTimes;
  });
}

// Whether few think first of the country's place of this name: a known city abroad has 16 times the
// inhabitants, or is a great one where this is small. What no town tells the size of, as a parish
// of Jamaica, is not.
bool is_overshadowed(std::uint16_t country, std::span<const LexPlace> places) {
  constexpr int kSixteenTimes = 4;
  constexpr int kKnown = 19;  // 2^18 inhabitants and more
  constexpr int kGreat = 20;
  constexpr int kSmall = 17;  // fewer than 2^17
  int home = 0;
  int abroad = 0;
  for (const LexPlace& place : places) {
    int& most = place.country == country ? home : abroad;
    most = std::max<int>(most, place.size);
  }
  if (home == 0) return false;
  return abroad >= std::max(kKnown, home + kSixteenTimes) || (abroad >= kGreat && home <= kSmall);
}

// Divisions have no inhabitants in the gazetteers; their towns tell how well they are known: those
// of Valencia in Spain and Mwanza in Tanzania by large towns, an atoll's (Lae) by a village. One
// without a town of its name goes before no large city abroad (Bari), but for the states that
// English news writes of without their country.
//
// Nor does a division of another country go before a town abroad that has four times the
// inhabitants of its own (Trujillo of Venezuela, Salinas of Puerto Rico), nor one without a town of
// its name before any that is known (Warwick of Bermuda).
double division_prior(const LexPlace& division, std::span<const LexPlace> places) {
  const int size = town_size(division, places);
  const bool known = is_federal_state(division);
  if (!known && size >= kSmallest && is_outgrown(division.country, size, places))
    return kOfSize * (size - kSmallest) + kOfDivision;
  if (size >= kVillage) {
    return kDivisionPrior + kOfItsTown * kOfSize * std::max(0, size - kSmallest);
  }
  if (size > 0) return kAtollPrior;
  if (!known && is_outgrown(division.country, kTownOfNote - 1, places)) return kAtollPrior;
  return known ? kDivisionPrior : kUnknownDivisionPrior;
}

// The division of another country that has a country's name; nullptr for none.
const LexPlace* state_of_that_name(std::span<const LexPlace> places) {
  if (places.empty() || !is_kind(places[0], kLexCountry)) return nullptr;
  for (const LexPlace& place : places) {
    if (is_division(place) && place.country != places[0].country) return &place;
  }
  return nullptr;
}

// Whether no other country has a place of its name but towns with a sixteenth of its inhabitants
// ("Hamburg", "Milan").
bool is_great_city(const LexPlace& city, std::span<const LexPlace> places) {
  constexpr int kGreat = 20;  // 2^19 inhabitants and more
  constexpr int kSixteenTimes = 4;
  if (city.size < kGreat) return false;
  return std::ranges::all_of(places, [&](const LexPlace& place) {
    return place.country == city.country ||
           (is_kind(place, kLexSmallCity) && place.size + kSixteenTimes <= city.size);
  });
}

bool is_town(const LexPlace& place) {
  return is_kind(place, kLexSmallCity) || is_kind(place, kLexCapital);
}

bool is_known_capital(std::span<const LexPlace> places) {
  return std::ranges::any_of(places, [&](const LexPlace& place) {
    return is_kind(place, kLexCapital) && capital_prior(place, places) >= kSurePrior;
  });
}

// What everyone knows is in no country for standing behind it, its states or its capital: "Mexico,
// Buenos Aires and Santiago", "London, Paris". Behind another town it may be near that:
// "Belleville, Kingston and Brockville".
bool is_known_behind(std::span<const LexPlace> places, std::span<const LexPlace> before) {
  if (before.empty() || (is_town(before[0]) && !is_known_capital(before))) return false;
  return is_known_capital(places) || std::ranges::any_of(places, [&](const LexPlace& place) {
           return is_kind(place, kLexSmallCity) && is_great_city(place, places);
         });
}

// The state by its name in full: by itself that is the city, which the gazetteers have as New
// York City.
bool is_new_york(const LexPlace& place) {
  static const std::uint16_t america = pack_country("US");
  static const std::uint16_t new_york = pack_country("NY");
  return is_kind(place, kLexRegion) && place.country == america && place.region == new_york;
}

bool has_foremost_state(const PlaceHint& hint) {
  return std::ranges::any_of(hint.places, [&](const LexPlace& place) {
    return place.country == hint.foremost.country && is_division(place) && is_federal_state(place);
  });
}

bool is_elsewhere(const LexPlace& place, std::span<const LexPlace> others) {
  return std::ranges::none_of(
      others, [&](const LexPlace& other) { return other.country == place.country; });
}

// A town that the gazetteers do not have, by the name of other countries': "Milan, Tennessee".
std::optional<LexPlace> unknown_town(const PlaceHint& hint) {
  if (hint.within.empty()) return std::nullopt;
  const LexPlace& division = hint.within[0];
  if (!is_division(division) || is_new_york(division)) return std::nullopt;
  const bool towns = std::ranges::all_of(
      hint.places, [](const LexPlace& place) { return is_kind(place, kLexSmallCity); });
  if (!towns || !is_elsewhere(division, hint.places)) return std::nullopt;
  LexPlace town = hint.places[0];
  town.country = division.country;
  town.region = division.region;
  town.size = 0;
  return town;
}

// How likely a name means this one of its places when nothing else is known.
double prior_among(const LexPlace& place, std::span<const LexPlace> places) {
  switch (1U << place.kind) {
    case kLexCapital: return capital_prior(place, places);
    case kLexRegion:
    case kLexRegionShort: return division_prior(place, places);
    case kLexSmallCity: return is_great_city(place, places) ? kCapitalPrior : place_prior(place);
    default: return place_prior(place);
  }
}

// A little more than that of any place elsewhere.
double foremost_prior(const PlaceHint& hint) {
  double most = 0;
  for (const LexPlace& place : hint.places) {
    if (place.country != hint.foremost.country) {
      most = std::max(most, prior_among(place, hint.places));
    }
  }
  return most + kForemostPrior;
}

std::uint32_t region_key(const LexPlace& place) {
  return std::uint32_t{place.country} << 16 | place.region;
}

}  // namespace

bool is_federal_state(const LexPlace& division) {
  static const std::array<std::uint16_t, 6> federations = {
      pack_country("US"), pack_country("GB"), pack_country("CA"),
      pack_country("AU"), pack_country("IN"), pack_country("DE")};  // those of most news first
  return std::ranges::find(federations, division.country) != federations.end();
}

bool is_largest_by_far(std::span<const LexPlace> towns) {
  return std::all_of(towns.begin(), towns.end(), [&](const LexPlace& town) {
    return town.country == towns[0].country || town.size + 2 <= towns[0].size;
  });
}

// Colombo, not Santiago.
bool is_capital_by_far(std::span<const LexPlace> places) {
  return is_kind(places[0], kLexCapital) && is_largest_by_far(places);
}

bool is_common_seat(const LexPlace& place) { return is_kind(place, kLexSeat) && place.size > 0; }

double place_prior(const LexPlace& place) {
  if (is_own_name(place)) return 6.0;
  if (is_common_seat(place)) return 0.0;
  if (is_kind(place, kLexFormerState) || is_kind(place, kLexSeat) || is_kind(place, kLexPeople))
    return 4.0;
  if (is_kind(place, kLexNature)) return kSurePrior;
  if (is_kind(place, kLexCapital)) return kCapitalPrior;
  if (is_division(place)) return kDivisionPrior;
  return kOfSize * std::max(0, place.size - kSmallest);
}

void PlaceMeaning::clear() {
  countries_.clear();
  spoken_of_ = 0;
  printed_ = 0;
  towns_.clear();
  local_.clear();
  regions_.clear();
  told_.clear();
  shared_names_.clear();
}

void PlaceMeaning::speak_of(std::uint16_t country, double say) {
  double& known = countries_.at(country).say;
  if (known == 0) ++spoken_of_;
  known += say;
}

void PlaceMeaning::note(const PlaceHint& hint) {
  if (hint.places.empty() || is_shared(hint.places[0]) || hint.direction) return;
  if (is_common_seat(hint.places[0])) return;  // every country has a Supreme Court
  if (const auto town = unknown_town(hint)) {
    told_.try_emplace(hint.places.data(), *town);
    speak_of(town->country, 1.0);
    return;
  }
  const LexPlace& first = hint.places[0];
  const bool one = std::all_of(hint.places.begin(), hint.places.end(), [&](const LexPlace& place) {
    return place.country == first.country;
  });
  const bool abroad =
      hint.foremost.country != 0 && is_elsewhere(hint.foremost, hint.places);  // "St. Petersburg"
  if (!one && is_kind(first, kLexCountry) && hint.within.empty()) shared_names_.push_back(&hint);
  if (one && !abroad && (is_own_name(first) || likelihood(hint, first) >= kSurePrior)) {
    speak_of(first.country, 1.0);
    if (!is_kind(first, kLexDemonym)) countries_.at(first.country).named = true;
  } else if ((one || is_capital_by_far(hint.places)) && !abroad && !hint.in_organisation &&
             towns_.insert(hint.name(), 0)) {
    speak_of(first.country, kTownSay);  // several towns that no other country has
  }
  if (const LexPlace* state = state_of_that_name(hint.places)) {
    if (hint.in_company) note_region(kTownNamed, *state);  // "Georgia Power Co"
    Country& country = countries_.at(first.country);
    if (country.shared == nullptr) country.shared = &hint;
  } else if (!hint.in_organisation && !abroad) {
    note_local(hint);
  }
  if (hint.within.empty()) return;
  speak_of(hint.within[0].country, 1.0);
  for (const LexPlace& place : hint.places) {
    if (agreement(place, hint.within) < kSameRegion) continue;
    told_.try_emplace(hint.places.data(), place);
    break;
  }
}

// Costa Rica is a town in Mexico and Lebanon one in Tennessee: the country is spoken of where the
// text does not name the towns' divisions.
void PlaceMeaning::settle_shared_names() {
  for (const PlaceHint* hint : shared_names_) {
    const LexPlace& country = hint->places[0];
    const bool elsewhere = std::ranges::any_of(hint->places, [&](const LexPlace& place) {
      if (place.country == country.country) return false;
      return !is_kind(place, kLexSmallCity) || has_region(kNamed, place);
    });
    if (elsewhere) continue;
    speak_of(country.country, 1.0);
    countries_.at(country.country).named = true;
  }
}

void PlaceMeaning::note_local(const PlaceHint& hint) {
  for (const LexPlace& place : hint.places) {
    if (!is_division(place)) continue;  // Montana is Bulgarian too
    note_within(place.country, hint);
    if (place.region != 0 && !is_new_york(place)) note_region(kNamed, place);
    if (is_kind(place, kLexRegionShort)) note_region(kNamedShortly, place);
  }
  const LexPlace& first = hint.places[0];
  if (!is_kind(first, kLexSmallCity) || !is_largest_by_far(hint.places)) return;
  if (hint.foremost.country != 0 && hint.foremost.country != first.country) return;
  note_within(first.country, hint);
  note_region(kTownNamed, first);
}

void PlaceMeaning::note_within(std::uint16_t country, const PlaceHint& hint) {
  if (local_.insert(hint.name(), country)) ++countries_.at(country).places;
}

void PlaceMeaning::note_region(RegionSet set, const LexPlace& place) {
  regions_.insert(set, region_key(place));
}

bool PlaceMeaning::has_region(RegionSet set, const LexPlace& place) const {
  return regions_.contains(set, region_key(place));
}

std::size_t PlaceMeaning::places_within(std::uint16_t country) const {
  const Country* known = countries_.find(country);
  return known == nullptr ? 0 : known->places;
}

// Of a division, beside a country of its name.
double PlaceMeaning::state_likelihood(const LexPlace& state) const {
  double likelihood = place_prior(state) + kStateContext * said_of(state.country);
  likelihood += std::min(static_cast<double>(places_within(state.country)), kMostLocals);
  if (has_region(kTownNamed, state)) likelihood += kStateTown;
  if (has_region(kNamedShortly, state)) likelihood += kTold;
  return likelihood;
}

double PlaceMeaning::likelihood(const PlaceHint& hint, const LexPlace& place) const {
  const bool in_named =
      place.region != 0 && is_kind(place, kLexSmallCity) && has_region(kNamed, place);
  double prior = prior_among(place, hint.places);
  if (hint.foremost.country != 0) {
    if (place.country == hint.foremost.country) {
      prior = std::max(prior, foremost_likelihood(hint));
    } else if (is_nearer(hint, place)) {
      prior = std::max(prior, foremost_prior(hint));
    }
  }
  return prior + (in_named ? kNamedDivision : 0.0);
}

// Of its foremost place, which holds only where no other is nearer.
double PlaceMeaning::foremost_likelihood(const PlaceHint& hint) const {
  const bool holds = std::ranges::none_of(
      hint.places, [&](const LexPlace& place) { return is_nearer(hint, place); });
  return holds ? foremost_prior(hint) : 0.0;
}

// Whether the article names at least as many places of its country as of the foremost one's
// ("Newcastle, Maitland and Cessnock"), or speaks of its country and not of that ("Korean" beside
// North Korea), unless that is of a state such as Florida, which everyone visits. Of America, where
// most names are found again, the places must be in the same state.
bool PlaceMeaning::is_nearer(const PlaceHint& hint, const LexPlace& place) const {
  static const std::uint16_t america = pack_country("US");
  if (place.country == hint.foremost.country) return false;
  if (!is_division(place) && !is_own_name(place) && place.size < kTownOfNote) return false;
  if (place.country != america && !has_foremost_state(hint) && said_of(place.country) > 0 &&
      said_of(hint.foremost.country) == 0)
    return true;
  const std::size_t near = neighbours(hint, place.country);
  if (near == 0 || near < neighbours(hint, hint.foremost.country)) return false;
  return place.country != america || is_division(place) || has_region(kNamed, place) ||
         has_region(kTownNamed, place);
}

// Divisions and towns of the country that the article names beside this name; one more where it
// comes from there.
std::size_t PlaceMeaning::neighbours(const PlaceHint& hint, std::uint16_t country) const {
  const Country* known = countries_.find(country);
  if (known == nullptr) return 0;
  const bool itself = local_.contains(hint.name(), country);
  return known->places + (known->home ? 1 : 0) - (itself ? 1 : 0);
}

// Whether the name more likely means a place of the newspaper's country: the article speaks of no
// other ("Manchester" in a paper of Jamaica). Not a capital's, which everyone writes of, nor where
// a far larger namesake is abroad (is_overshadowed()); "Manchester United" plays anywhere.
bool PlaceMeaning::may_be_at_home(const PlaceHint& hint) const {
  if (printed_ == 0 || spoken_of_ != 1 || hint.foremost.country != 0 || hint.in_organisation)
    return false;
  const bool capital = std::ranges::any_of(
      hint.places, [](const LexPlace& place) { return is_kind(place, kLexCapital); });
  return !capital && !is_overshadowed(printed_, hint.places);
}

// What the name stands behind: the one place that the text tells of that name, if any.
std::span<const LexPlace> PlaceMeaning::told_before(const PlaceHint& hint) const {
  const auto told = hint.before.empty() ? told_.end() : told_.find(hint.before.data());
  return told == told_.end() ? hint.before : std::span(&told->second, 1);
}

LexPlace PlaceMeaning::likeliest(const PlaceHint& hint) const {
  LexPlace best;
  double most = -1.0;
  const auto told = told_.find(hint.places.data());
  if (told != told_.end() && is_elsewhere(told->second, hint.places)) return told->second;
  if (hint.places.size() == 1 && hint.foremost.country == 0) return hint.places[0];
  const LexPlace* state = state_of_that_name(hint.places);
  const bool at_home = may_be_at_home(hint);
  const bool known = is_known_behind(hint.places, hint.before);
  const std::span<const LexPlace> before = told_before(hint);
  for (const LexPlace& place : hint.places) {
    double score = &place == state ? state_likelihood(place)
                                   : likelihood(hint, place) + said_of(place.country);
    score += agreement(place, hint.within);
    if (!known || !is_town(place)) score += agreement(place, before);
    if (told != told_.end() && told->second.country == place.country) score += kTold;
    if (at_home && place.country == printed_) score += kAtHome;
    if (score > most) {
      most = score;
      best = place;
    }
  }
  if (hint.foremost.country == 0 || !is_elsewhere(hint.foremost, hint.places)) return best;
  const double score = foremost_likelihood(hint) + said_of(hint.foremost.country) +
                       agreement(hint.foremost, hint.within) + agreement(hint.foremost, before);
  return score > most ? hint.foremost : best;
}

LexPlace PlaceMeaning::choose(const PlaceHint& hint) const {
  const LexPlace place = likeliest(hint);
  if (!is_kind(place, kLexDemonym)) return place;
  // Georgians are of what Georgia is.
  const Country* country = countries_.find(place.country);
  return country == nullptr || country->shared == nullptr ? place : likeliest(*country->shared);
}

double PlaceMeaning::support(const PlaceHint& hint, const LexPlace& place) const {
  if (place.country == hint.foremost.country || is_own_name(place)) return 1.0;
  const double prior = likelihood(hint, place);
  if (prior >= kSurePrior && !is_shared(place)) return 1.0;
  const Country* known = countries_.find(place.country);
  const double say = known == nullptr ? 0.0 : std::min(known->say, 1.0);
  const bool elsewhere = spoken_of_ > (say == 0 ? 0U : 1U);
  if (is_shared(place)) return say > 0 || !elsewhere ? 1.0 : kSharedSupport;
  if (is_kind(place, kLexCapital) && !elsewhere) return 1.0;
  return std::max(say, 0.1 + 0.1 * prior);
}

double PlaceMeaning::said_of(std::uint16_t country) const {
  const Country* known = countries_.find(country);
  return known == nullptr ? 0.0 : std::min(known->say, kMostContext) * kContextWeight;
}

}  // namespace dateline
