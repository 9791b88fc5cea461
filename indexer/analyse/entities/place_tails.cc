#include "indexer/analyse/entities/place_tails.h"

#include <algorithm>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

bool is_saint(const Unit& unit) {
  static const WordSet words = {"st", "st.", "saint"};
  return words.has(unit);
}

bool is_church(const Unit& unit) {
  static const WordSet words = {"cathedral", "church", "school", "hospital", "college"};
  return words.has(unit);
}

}  // namespace

bool is_road(std::span<const Unit> name) {
  static const WordSet roads = {"avenue",   "ave",   "ave.",  "boulevard", "blvd",    "blvd.",
                                "close",    "drive", "grove", "lane",      "rd",      "rd.",
                                "crescent", "road",  "roads", "street",    "streets", "terrace"};
  static const WordSet red = {"red"};  // the Iranian Red Crescent
  return name.size() > 1 && roads.has(name.back()) && !red.has(name[name.size() - 2]);
}

bool is_landscape(std::span<const Unit> tail) {
  static const WordSet words = {
      "area",      "basin",     "bay",      "canyon", "coast",   "delta",     "desert", "forest",
      "game",      "glacier",   "hills",    "island", "lake",    "islands",   "marine", "massif",
      "mountain",  "mountains", "national", "nature", "park",    "peninsula", "plain",  "plains",
      "plateau",   "province",  "range",    "region", "reserve", "river",     "sea",    "state",
      "territory", "valley",    "volcano",  "zone"};
  return std::ranges::all_of(tail, [](const Unit& unit) { return words.has(unit); });
}

bool is_of_people(std::span<const Unit> tail) {
  static const WordSet words = {
      "alliance",     "army",       "assembly",   "association",   "authority",  "autonomous",
      "community",    "congress",   "council",    "democratic",    "federation", "forces",
      "freedom",      "front",      "government", "independence",  "kingdom",    "league",
      "liberation",   "militia",    "movement",   "nation",        "national",   "nationalist",
      "nationalists", "parliament", "party",      "people's",      "peoples",    "regional",
      "republic",     "republican", "resistance", "revolutionary", "solidarity", "state",
      "tribal",       "tribe",      "tribes",     "union",         "unity",      "workers"};
  return std::ranges::any_of(tail, [](const Unit& unit) { return words.has(unit); });
}

bool is_direction(std::span<const Unit> name) {
  static const WordSet directions = {
      "center",       "central", "centrale", "centre",    "east",         "eastern",  "est",
      "nord",         "norte",   "north",    "northeast", "northeastern", "northern", "northwest",
      "northwestern", "ouest",   "south",    "southeast", "southeastern", "southern", "southwest",
      "southwestern", "sud",     "sur",      "west",      "western"};
  static const WordSet sides = {"coast", "end", "side"};  // "West Coast" and "East End" are many
  if (name.size() > 1 && sides.has(name.back())) name = name.first(name.size() - 1);
  return !name.empty() && std::ranges::all_of(name, [](const Unit& unit) {
    return unit.mark == '-' || directions.has(unit);
  });
}

bool is_saints_church(std::span<const Unit> units, std::size_t i) {
  static const std::uint32_t s = hash_folded("s");
  return i + 4 < units.size() && is_saint(units[i]) && units[i + 2].mark == '\'' &&
         units[i + 3].folded == s && is_church(units[i + 4]);
}

bool is_saints_town_church(std::span<const Unit> units, std::size_t begin, std::size_t end) {
  return is_saint(units[begin]) && end < units.size() && is_church(units[end]);
}

}  // namespace dateline
