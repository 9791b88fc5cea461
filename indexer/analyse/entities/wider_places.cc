#include "indexer/analyse/entities/wider_places.h"

#include <algorithm>

#include "indexer/analyse/entities/check_filter.h"
#include "indexer/analyse/entities/foremost_places.h"
#include "indexer/analyse/entities/place_meaning.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kWider = kLexCountry | kLexRegion | kLexRegionShort | kLexFormerState;

// What foremost places begin with: few words do.
const CheckFilter& foremost_words() {
  static const CheckFilter words = [] {
    constexpr std::size_t kPlaces = 1024;  // many more than there are such words
    CheckFilter all(kPlaces);
    foremost_places().add_first_words(all);
    return all;
  }();
  return words;
}

// Whether towns of one other country alone have the name, and one is near a namesake of the
// division or too well known to be told by it ("Seattle").
bool is_near_another(std::span<const LexPlace> towns, std::span<const LexPlace> places,
                     std::uint16_t country) {
  constexpr int kKnown = 19;  // 2^18 inhabitants
  if (towns.empty() || towns[0].country == country) return false;
  const LexPlace& town = towns[0];
  const auto elsewhere = [&](const LexPlace& other) { return other.country != town.country; };
  if (std::ranges::any_of(towns, elsewhere)) return false;
  return most_size(towns) >= kKnown || std::ranges::any_of(places, [&](const LexPlace& place) {
           return place.country == town.country &&
                  (town.region == 0 || place.region == town.region);
         });
}

}  // namespace

std::size_t longest_phrase(const Lexicon& lexicon, const TagDocument& document, std::size_t i,
                           std::size_t end) {
  constexpr std::size_t kMost = 6;
  const std::span<const Unit> units = document.units;
  const std::size_t most = std::min(end - i, kMost);
  if (most == 1 || units[i + 1].is(kUnitRest)) return most;
  // A word of capitals alone is there as written, but phrases are of folded words.
  if (!units[i].is(kUnitAllUpper)) return std::clamp<std::size_t>(document.lex[i].begins, 1, most);
  const LexEntry* first = lexicon.find_folded(units[i]);
  return first == nullptr ? 1 : std::clamp<std::size_t>(first->max_units, 1, most);
}

std::uint8_t most_size(std::span<const LexPlace> places) {
  std::uint8_t most = 0;
  for (const LexPlace& place : places) most = std::max(most, place.size);
  return most;
}

std::span<const LexPlace> WiderPlaces::behind(std::size_t at,
                                              std::span<const LexPlace> towns) const {
  constexpr std::size_t kMostUnits = 4;
  if (at + 1 >= units_.size() || (units_[at].mark != ',' && units_[at].mark != '(')) return {};
  if (!units_[at + 1].is(kUnitHasUpper)) return {};
  const std::size_t end = std::min(at + 1 + kMostUnits, units_.size());
  for (std::size_t length = longest_phrase(lexicon_, document_, at + 1, end); length > 0;
       --length) {
    const LexEntry* entry = lexicon_.find(units_.subspan(at + 1, length));
    if (entry != nullptr && (entry->flags & kWider) != 0)
      return likeliest(lexicon_.places(*entry), at + 1, length, towns);
  }
  return {};
}

// Where the name means a division first of all, that one alone, unless the town lies near another
// of the name ("Oak Bay, Victoria,"), or the text has spoken of its country ("Hastings,
// Victoria,").
std::span<const LexPlace> WiderPlaces::likeliest(std::span<const LexPlace> places, std::size_t i,
                                                 std::size_t length,
                                                 std::span<const LexPlace> towns) const {
  static const CheckFilter& words = foremost_words();
  if (!words.may_have(units_[i].folded)) return places;
  const auto division = foremost_division(units_.subspan(i, length));
  if (division.empty() || !ends_group(i + length)) return places;
  if (is_near_another(towns, places, division[0].country)) return places;
  if (speaks_of_another(places, division[0].country)) return places;
  return division;
}

// Not "Victoria and Vancouver", "Victoria, Vancouver", "Victoria, B.C.", "Victoria Lee".
bool WiderPlaces::ends_group(std::size_t i) const {
  static const WordSet more = {"and", "or"};
  if (i >= units_.size() || units_[i].is(kUnitSentenceStart)) return true;
  if (units_[i].mark == '.' || units_[i].mark == ')') return true;
  if (units_[i].mark != ',' || i + 1 >= units_.size()) return false;
  return !units_[i + 1].is(kUnitHasUpper) && !more.has(units_[i + 1]);
}

// Whether one of the first names is of another of these countries and of no other.
bool WiderPlaces::speaks_of_another(std::span<const LexPlace> places, std::uint16_t country) const {
  constexpr std::size_t kMostNames = 64;
  const auto first = std::span(hints_).first(std::min(hints_.size(), kMostNames));
  return std::ranges::any_of(first, [&](const PlaceHint& hint) {
    return !hint.places.empty() && is_own_name(hint.places[0]) &&
           hint.places[0].country != country &&
           std::ranges::find(places, hint.places[0].country, &LexPlace::country) != places.end();
  });
}

}  // namespace dateline
