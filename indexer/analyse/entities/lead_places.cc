#include "indexer/analyse/entities/lead_places.h"

#include <algorithm>

#include "indexer/analyse/entities/place_meaning.h"

namespace dateline {
namespace {

constexpr int kMillions = 21;  // 2^20 inhabitants and more

std::uint32_t division_of(const LexPlace& place) {
  return std::uint32_t{place.country} << 16 | place.region;
}

bool names_division(const LexPlace& place) {
  return is_kind(place, kLexRegion) || is_kind(place, kLexRegionShort);
}

}  // namespace

void LeadPlaces::gather(std::span<const PlaceHint> hints, std::uint32_t lead,
                        std::uint64_t own_name) {
  told_.clear();
  for (const PlaceHint& hint : hints) {
    if (hint.unit >= lead) return;
    if (hint.places.empty() || hint.name() == own_name) continue;
    const auto known = std::ranges::find(told_, hint.name(), &Told::name);
    if (known != told_.end()) continue;
    const LexPlace& first = hint.places[0];
    if (is_kind(first, kLexSmallCity) && first.region != 0 && is_largest_by_far(hint.places)) {
      told_.push_back({division_of(first), hint.name(), false});
    }
    if (is_kind(first, kLexCountry)) continue;  // Georgia
    for (const LexPlace& place : hint.places) {
      if (names_division(place) && place.region != 0)
        told_.push_back({division_of(place), hint.name(), true});
    }
  }
}

std::uint16_t LeadPlaces::country_near(std::span<const PlaceHint> hints, std::uint32_t lead,
                                       std::span<const LexPlace> places, std::uint16_t likeliest) {
  if (hints.empty() || hints[0].unit >= lead) return 0;
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
    if (place.country == likeliest || place.region == 0) continue;
    const auto is_there = [&](const Told& told) { return told.division == division_of(place); };
    const auto names = std::ranges::count_if(told_, is_there);
    const bool itself =
        std::ranges::any_of(told_, [&](const Told& told) { return told.itself && is_there(told); });
    if (names <= most || (capital && !itself)) continue;
    most = names;
    nearest = place.country;
  }
  return nearest;
}

}  // namespace dateline
