#include "indexer/analyse/entities/place_meaning.h"

#include <algorithm>
#include <bit>

namespace dateline {
namespace {

constexpr double kSurePrior = 3.0;  // places that everyone knows
constexpr double kMostContext = 3.0;
constexpr double kContextWeight = 1.1;
constexpr double kSameRegion = 12.0;
constexpr double kSameCountry = 4.0;
constexpr double kTold = 6.0;
constexpr double kTownSay = 0.4;

// How well a place goes with one that stands next to it ("Paris, Texas").
double agreement(const LexPlace& place, const LexPlace& next) {
  if (place.country != next.country) return 0;
  return place.region == 0 || next.region == 0 || place.region == next.region ? kSameRegion : kSameCountry;
}

double agreement(const LexPlace& place, std::span<const LexPlace> next) {
  double most = 0;
  for (const LexPlace& other : next) most = std::max(most, agreement(place, other));
  return most;
}

// A seat by a name that other countries' have as well ("Supreme Court").
bool is_common_seat(const LexPlace& place) { return is_kind(place, kLexSeat) && place.size > 0; }

}  // namespace

bool is_kind(const LexPlace& place, LexFlag flag) {
  return place.kind == std::countr_zero(static_cast<std::uint32_t>(flag));
}

double place_prior(const LexPlace& place) {
  if (is_kind(place, kLexCountry) || is_kind(place, kLexDemonym)) return 6.0;
  if (is_common_seat(place)) return 0.0;
  if (is_kind(place, kLexFormerState) || is_kind(place, kLexSeat)) return 4.0;
  if (is_kind(place, kLexCapital)) return 5.0;
  if (is_kind(place, kLexRegion)) return 3.5;
  return std::max(0.0, (place.size - 12.0) * 0.45);
}

void PlaceMeaning::note(const PlaceHint& hint) {
  if (hint.places.empty()) return;
  const std::uint16_t country = hint.places[0].country;
  const bool one = std::all_of(hint.places.begin(), hint.places.end(),
                               [&](const LexPlace& place) { return place.country == country; });
  if (one && place_prior(hint.places[0]) >= kSurePrior) {
    context_[country] += 1.0;
  } else if (one && !hint.in_organisation && towns_.insert(hint.places.data()).second) {
    context_[country] += kTownSay;  // several towns that no other country has
  }
  if (hint.within.empty()) return;
  context_[hint.within[0].country] += 1.0;
  for (const LexPlace& place : hint.places) {
    if (agreement(place, hint.within) < kSameRegion) continue;
    told_.try_emplace(hint.places.data(), place);
    break;
  }
}

LexPlace PlaceMeaning::choose(const PlaceHint& hint) const {
  LexPlace best;
  double most = -1.0;
  const auto told = told_.find(hint.places.data());
  for (const LexPlace& place : hint.places) {
    double score = place_prior(place) + said_of(place.country);
    score += agreement(place, hint.within) + agreement(place, hint.before);
    if (told != told_.end() && told->second.country == place.country) score += kTold;
    if (score > most) {
      most = score;
      best = place;
    }
  }
  return best;
}

double PlaceMeaning::support(const LexPlace& place) const {
  const double prior = place_prior(place);
  if (prior >= kSurePrior) return 1.0;
  const auto known = context_.find(place.country);
  const double say = known == context_.end() ? 0.0 : std::min(known->second, 1.0);
  return std::max(say, 0.1 + 0.1 * prior);
}

double PlaceMeaning::said_of(std::uint16_t country) const {
  const auto known = context_.find(country);
  return known == context_.end() ? 0.0 : std::min(known->second, kMostContext) * kContextWeight;
}

}  // namespace dateline
