#include "indexer/analyse/entities/niger_state.h"

#include <algorithm>

#include "indexer/analyse/entities/place_meaning.h"

namespace dateline {
namespace {

bool is_of(const PlaceHint& hint, std::uint16_t country) {
  return !hint.places.empty() && std::ranges::all_of(hint.places, [&](const LexPlace& place) {
    return place.country == country;
  });
}

bool is_country_itself(const PlaceHint& hint) { return is_kind(hint.places[0], kLexCountry); }

// The state by its name, or a town in it that has no namesake as large elsewhere.
bool is_in_state(const PlaceHint& hint) {
  static const std::uint16_t nigeria = pack_country("NG");
  static const std::uint16_t code = pack_country("31");
  const LexPlace& place = hint.places[0];
  if (place.country != nigeria) return false;
  return place.region == code && is_kind(place, kLexSmallCity) && is_largest_by_far(hint.places);
}

}  // namespace

void settle_niger_state(const Lexicon& lexicon, std::span<PlaceHint> title,
                        std::span<PlaceHint> body) {
  static const std::uint16_t niger = pack_country("NE");
  const auto any = [&](auto holds) {
    return std::ranges::any_of(title, holds) || std::ranges::any_of(body, holds);
  };
  if (!any([](const PlaceHint& hint) { return is_of(hint, niger) && is_country_itself(hint); }))
    return;
  const LexEntry* entry = lexicon.find_phrase("niger state");
  if (entry == nullptr) return;
  const std::span<const LexPlace> state = lexicon.places(*entry);
  const auto in_state = [&](const PlaceHint& hint) {
    return !hint.places.empty() && (hint.places.data() == state.data() || is_in_state(hint));
  };
  const auto of_country = [](const PlaceHint& hint) {
    return is_of(hint, niger) && !is_country_itself(hint);
  };
  if (!any(in_state) || any(of_country)) return;
  for (const std::span<PlaceHint> hints : {title, body}) {
    for (PlaceHint& hint : hints) {
      if (is_of(hint, niger)) hint.places = state;
    }
  }
}

}  // namespace dateline
