#include "indexer/analyse/entities/roads.h"

#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostRoadUnits = 5;  // of a road's name

// Nobody's surname.
bool is_mere_road(const Unit& unit) {
  static const WordSet words = {"ave",      "ave.",  "avenue", "blvd", "blvd.", "boulevard",
                                "crescent", "drive", "rd",     "rd.",  "road"};
  return words.has(unit);
}

// A road where somebody lives, and else a surname ("Diane Lane").
bool is_road_or_surname(const Unit& unit) {
  static const WordSet words = {"close",  "court",   "gardens", "grove", "lane",
                                "street", "terrace", "walk",    "way"};
  return words.has(unit);
}

// "Ash, 30, of", "Ash (30) of", "30, lives at".
bool is_behind_age(const TagDocument& document, std::size_t of) {
  if (of < 2) return false;
  const char mark = document.mark_at(of - 1);
  return (mark == ',' || mark == ')') && document.units[of - 2].is(kUnitNumber);
}

// "12 Thomas Lane", "(30) of Thomas Lane", "lived on Thomas Lane".
bool is_address(const TagDocument& document, std::size_t first) {
  static const WordSet near = {"along", "off"};
  static const WordSet at = {"at", "in", "on"};
  static const WordSet live = {"live",    "lived",   "lives",   "living",
                               "resided", "resides", "residing"};
  static const WordSet of = {"of"};
  static const WordSet corner = {"corner", "junction"};
  if (first == 0) return false;
  const std::size_t before = first - 1;
  const Unit& unit = document.units[before];
  if (unit.is(kUnitNumber)) return !unit.is(kUnitSentenceStart);
  if (near.has(unit)) return true;
  if (before == 0) return false;
  if (at.has(unit)) return live.has(document.units[before - 1]);
  return of.has(unit) &&
         (is_behind_age(document, before) || corner.has(document.units[before - 1]));
}

bool is_road_name(const TagDocument& document, const UnitRange& name) {
  if (name.size() < 2 || name.size() > kMostRoadUnits) return false;
  const Unit& last = document.units[name.last - 1];
  if (!last.is(kUnitCapital)) return false;
  if (is_mere_road(last)) return !is_titled(document, name.first);
  return is_road_or_surname(last) && is_address(document, name.first);
}

// The town of "Thomas Lane, Nelson".
bool is_town_behind(const TagDocument& document, const UnitRange& road, const NameSpan& next) {
  constexpr std::uint32_t kTowns = kLexCapital | kLexBigCity | kLexCity | kLexSmallCity;
  return next.type == EntityType::kPerson && next.units.size() == 1 &&
         next.units.first == road.last + 1 && document.mark_at(road.last) == ',' &&
         (document.lex[next.units.first].flags & kTowns) != 0;
}

}  // namespace

void settle_roads(const TagDocument& document, std::vector<NameSpan>& spans) {
  for (std::size_t s = 0; s < spans.size(); ++s) {
    const UnitRange name = spans[s].units;
    if (spans[s].type != EntityType::kPerson || !is_road_name(document, name)) continue;
    spans[s].type = EntityType::kPlace;
    if (s + 1 < spans.size() && is_town_behind(document, name, spans[s + 1]))
      spans[s + 1].type = EntityType::kPlace;
  }
}

}  // namespace dateline
