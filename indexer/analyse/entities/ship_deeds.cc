#include "indexer/analyse/entities/ship_deeds.h"

namespace dateline {
namespace {

const WordSet kThe = {"the"};
const WordSet kAndWord = {"and"};

// "The sinking of the", "Captain Ray of the", "sank the", with "the" at unit `at`.
bool is_of_ship(const TagDocument& document, std::size_t at) {
  static const WordSet of = {"of"};
  static const WordSet parts = {"captain",    "commander", "crew",    "deck",    "decks",
                                "hull",       "loss",      "mate",    "purser",  "sinking",
                                "sailors",    "seamen",    "skipper", "steward", "survivors",
                                "torpedoing", "wreck",     "wreckage"};
  static const WordSet officers = {"capt.", "captain", "commander", "lieut.", "lieutenant"};
  static const WordSet deeds = {"rammed",  "ramming", "sank",      "sighted",
                                "sinking", "sunk",    "torpedoed", "torpedoing"};
  constexpr std::size_t kMostOfOfficer = 4;
  const auto& units = document.units;
  if (at == 0 || units[at].is(kUnitSentenceStart)) return false;
  if (deeds.has(units[at - 1])) return true;
  if (at < 2 || !of.has(units[at - 1])) return false;
  if (parts.has(units[at - 2])) return true;
  // "Captain Ray of the".
  for (std::size_t i = at - 2; i > 0 && at - i <= kMostOfOfficer; --i) {
    if (!units[i].is(kUnitCapital) && !units[i].is(kUnitPoint)) return false;
    if (officers.has(units[i])) return true;
  }
  return false;
}

// "Sank", "was torpedoed" at unit `at`.
bool is_deed_of_ship(const TagDocument& document, std::size_t at) {
  static const WordSet deeds = {"anchored", "capsized", "docked",  "foundered",
                                "sailed",   "sank",     "steamed", "sails"};
  static const WordSet was = {"been", "is", "was", "were"};
  static const WordSet done = {"beached",  "interned", "rammed",    "refloated",
                               "scuttled", "sunk",     "torpedoed", "wrecked"};
  static const WordSet had = {"had", "has"};
  const auto& units = document.units;
  if (at < units.size() && had.has(units[at])) ++at;
  if (at >= units.size() || units[at].is(kUnitSentenceStart)) return false;
  if (deeds.has(units[at])) return true;
  return at + 1 < units.size() && was.has(units[at]) && done.has(units[at + 1]);
}

// Not "the loss of the Bremen office".
bool ends_as_name(const TagDocument& document, std::size_t at) {
  static const WordSet behind = {
      "after", "and",  "as",    "at",   "by",    "came",   "died",  "for",  "from",
      "gave",  "had",  "has",   "in",   "is",    "near",   "off",   "on",   "said",
      "saw",   "says", "spoke", "that", "they",  "to-day", "today", "told", "took",
      "was",   "went", "were",  "when", "which", "while",  "who",   "with", "yesterday"};
  if (at >= document.units.size() || document.units[at].is(kUnitSentenceStart)) return true;
  const Unit& unit = document.units[at];
  // "The Aberdeen, Scotland, lifeboat", "the Hull and Grimsby fleets".
  const bool joint = unit.mark == ',' || kAndWord.has(unit);
  if (joint && at + 1 < document.units.size() && document.units[at + 1].is(kUnitHasUpper))
    return false;
  return (unit.mark != 0 && unit.mark != '-' && unit.mark != '\'') || behind.has(unit);
}

}  // namespace

const WordSet& words_of_sinking() {
  static const WordSet words = {"sank", "sinking", "sunk", "torpedoed", "torpedoing"};
  return words;
}

bool does_as_ships(const TagDocument& document, const UnitRange& name) {
  if (name.first == 0 || !kThe.has(document.units[name.first - 1])) return false;
  return is_deed_of_ship(document, name.last) ||
         (is_of_ship(document, name.first - 1) && ends_as_name(document, name.last));
}

}  // namespace dateline
