#include "indexer/analyse/entities/boats.h"

#include <algorithm>
#include <span>

namespace dateline {
namespace {

// "The torpedo boat", "torpedo-boats"; not "the boat Bo Ray bought".
bool is_a_boat(const TagDocument& document, std::size_t word) {
  static const WordSet kinds = {"ferry",  "fishing", "mail",   "mine",  "motor",
                                "patrol", "pilot",   "picket", "steam", "torpedo"};
  const std::size_t at = word > 1 && document.units[word - 1].mark == '-' ? word - 2 : word - 1;
  return kinds.has(document.units[at]);
}

// "The army transport", and "the transport" where the navy is spoken of; not "the transport
// Minister".
bool is_a_transport(const TagDocument& document, std::size_t word) {
  static const WordSet forces = {"army", "military", "naval", "navy", "troop"};
  static const WordSet others = {"a",        "american", "british", "french", "german", "italian",
                                 "japanese", "russian",  "states",  "the",    "turkish"};
  const Unit& before = document.units[word - 1];
  return forces.has(before) || (others.has(before) && is_near_navy(document, word));
}

}  // namespace

const WordSet& kinds_of_boats() {
  static const WordSet words = {"boat", "boats", "transport", "transports"};
  return words;
}

bool is_boat_with_name(const TagDocument& document, std::size_t word) {
  static const WordSet boats = {"boat", "boats"};
  if (word == 0 || document.units[word].is(kUnitHasUpper)) return false;
  if (boats.has(document.units[word])) return is_a_boat(document, word);
  return kinds_of_boats().has(document.units[word]) && is_a_transport(document, word);
}

bool is_near_navy(const TagDocument& document, std::size_t word) {
  static const WordSet navy = {"admiral",    "adm.",    "cruisers", "destroyer",
                               "destroyers", "fleet",   "flotilla", "naval",
                               "navy",       "torpedo", "warship",  "warships"};
  constexpr std::size_t kNearWords = 150;
  const std::size_t from = word - std::min(word, kNearWords);
  const auto near = std::span(document.units)
                        .subspan(from, std::min(2 * kNearWords, document.units.size() - from));
  return std::ranges::any_of(near, [](const Unit& unit) { return navy.has(unit); });
}

}  // namespace dateline
