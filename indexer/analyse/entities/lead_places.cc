#include "indexer/analyse/entities/lead_places.h"

#include <algorithm>

#include "indexer/analyse/entities/place_meaning.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr int kMillions = 21;  // 2^20 inhabitants and more

std::uint32_t division_of(const LexPlace& place) {
  return std::uint32_t{place.country} << 16 | place.region;
}

bool names_division(const LexPlace& place) {
  return is_kind(place, kLexRegion) || is_kind(place, kLexRegionShort);
}

// "Ontario police", "Texas state troopers".
bool is_before_power(std::span<const Unit> lead, std::size_t name) {
  static const WordSet powers = {
      "agency",   "attorney",   "authorities", "authority", "commission",  "coroner",
      "court",    "department", "election",    "gov",       "gov.",        "government",
      "governor", "highway",    "judge",       "jury",      "lawmakers",   "legislators",
      "minister", "official",   "officials",   "police",    "legislature", "premier",
      "prison",   "provincial", "residents",   "senate",    "prosecutors", "sheriff",
      "supreme",  "state",      "troopers",    "voters"};
  constexpr std::size_t kMostWords = 3;  // "New South Wales"
  constexpr std::size_t kMostBehind = 2;
  std::size_t i = name + 1;
  while (i < lead.size() && i < name + kMostWords && lead[i].is(kUnitHasUpper)) ++i;
  for (const std::size_t end = std::min(lead.size(), i + kMostBehind); i < end; ++i) {
    if (powers.has(lead[i])) return true;
  }
  return false;
}

}  // namespace

void LeadPlaces::gather(std::span<const PlaceHint> hints, std::span<const Unit> lead,
                        std::uint64_t own_name) {
  told_.clear();
  for (const PlaceHint& hint : hints) {
    if (hint.unit >= lead.size()) return;
    if (hint.places.empty() || hint.name() == own_name) continue;
    const auto known = std::ranges::find(told_, hint.name(), &Told::name);
    if (known != told_.end()) continue;
    const LexPlace& first = hint.places[0];
    if (is_kind(first, kLexSmallCity) && first.region != 0 && is_largest_by_far(hint.places)) {
      told_.push_back({division_of(first), hint.name(), false, false});
    }
    if (is_kind(first, kLexCountry)) continue;  // Georgia
    for (const LexPlace& place : hint.places) {
      if (names_division(place) && place.region != 0)
        told_.push_back({division_of(place), hint.name(), true, is_before_power(lead, hint.unit)});
    }
  }
}

std::uint16_t LeadPlaces::country_near(std::span<const PlaceHint> hints, std::span<const Unit> lead,
                                       std::span<const LexPlace> places, std::uint16_t likeliest) {
  if (hints.empty() || hints[0].unit >= lead.size()) return 0;
  gather(hints, lead, reinterpret_cast<std::uintptr_t>(places.data()));
  if (told_.empty()) return 0;
  bool capital = false;
  bool millions = false;
  for (const LexPlace& place : places) {
    if (place.country != likeliest) continue;
    capital = capital || is_kind(place, kLexCapital);
    millions = millions || place.size >= kMillions;
  }
  std::uint16_t nearest = 0;
  std::ptrdiff_t most = millions ? 1 : 0;
  for (const LexPlace& place : places) {
    if (place.country != likeliest || place.region == 0) continue;
    most = std::max(most, std::ranges::count(told_, division_of(place), &Told::division));
  }
  for (const LexPlace& place : places) {
    if (place.country == likeliest || place.region == 0) continue;
    const auto is_there = [&](const Told& told) { return told.division == division_of(place); };
    const auto names = std::ranges::count_if(told_, is_there);
    const bool itself =
        std::ranges::any_of(told_, [&](const Told& told) { return told.itself && is_there(told); });
    if (names <= most || (capital && !itself)) continue;
    if (names == 1 && itself &&
        std::ranges::none_of(told_, [&](const Told& told) { return told.rules && is_there(told); }))
      continue;
    most = names;
    nearest = place.country;
  }
  return nearest;
}

}  // namespace dateline
