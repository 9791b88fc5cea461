#include "indexer/analyse/entities/railways.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// The first and the last town or land that a road is named for.
struct Road {
  std::string_view first;
  std::string_view last;
  bool rivers = false;  // or states: "the Delaware and Hudson" may be frozen
};

// clang-format off
constexpr Road kRoads[] = {
    {"atchison", "santa fe"},
    {"baltimore", "ohio"},
    {"bangor", "aroostook"},
    {"bengal", "north western"},
    {"bombay", "central india"},
    {"boston", "albany"},
    {"boston", "lowell"},
    {"boston", "maine"},
    {"buenos aires", "pacific"},
    {"chesapeake", "ohio", true},
    {"chicago", "alton"},
    {"chicago", "eastern illinois"},
    {"chicago", "north western"},
    {"chicago", "northwestern"},
    {"chicago", "pacific"},
    {"chicago", "quincy"},
    {"chicago", "st. louis"},
    {"chicago", "st. paul"},
    {"cleveland", "st. louis"},
    {"delaware", "hudson", true},
    {"delaware", "western"},
    {"denver", "rio grande"},
    {"denver", "rio grande western"},
    {"gulf", "ohio"},
    {"houston", "texas central"},
    {"lancashire", "yorkshire"},
    {"london", "north eastern"},
    {"london", "north western"},
    {"london", "scottish"},
    {"london", "south western"},
    {"louisville", "nashville"},
    {"minneapolis", "st. louis"},
    {"missouri", "texas", true},
    {"mobile", "ohio", true},
    {"nashville", "st. louis"},
    {"new york", "hartford"},
    {"new york", "western"},
    {"norfolk", "western"},
    {"philadelphia", "reading"},
    {"pittsburgh", "lake erie"},
    {"st. louis", "san francisco"},
    {"texas", "pacific"},
    {"wheeling", "lake erie"},
    {"yazoo", "mississippi valley"},
};
// clang-format on

const Road* known_road(std::string_view first, std::string_view last) {
  const std::string folded_first = ascii_lower(first);
  const std::string folded_last = ascii_lower(last);
  const auto* road = std::ranges::find_if(kRoads, [&](const Road& each) {
    return each.first == folded_first && each.last == folded_last;
  });
  return road == std::end(kRoads) ? nullptr : road;
}

const std::uint32_t kAnd = hash_folded("and");
const std::uint32_t kThe = hash_folded("the");
const WordSet kRailway = {"railroad", "railway"};

// What a road has, one of it: "the Boston and Maine station".
bool is_roads_thing(const Unit& unit) {
  static const WordSet things = {"conductor", "depot",   "engine",     "engineer",
                                 "flyer",     "freight", "passenger",  "locomotive",
                                 "railroad",  "railway", "roundhouse", "station",
                                 "tracks",    "train",   "trains",     "yards"};
  return things.has(unit);
}

class Railways {
 public:
  Railways(const TagDocument& document, const std::vector<NameSpan>& spans)
      : document_(document), units_(document.units), spans_(spans) {}

  std::vector<NameSpan> find() const {
    std::vector<NameSpan> found;
    std::size_t free = 0;  // spans that no road has yet
    for (std::size_t s = 1; s < spans_.size(); ++s) {
      if (!is_joined(s, kAnd) || spans_[s].type == EntityType::kPerson) continue;  // nearly all
      const std::size_t first = first_of_list(s - 1, free);
      const UnitRange road = road_of(spans_[first], spans_[s].units);
      if (road.size() == 0) continue;
      found.push_back({road, EntityType::kOrganisation});
      free = s + 1;
    }
    return found;
  }

 private:
  bool is_joined(std::size_t s, std::uint32_t joint) const {
    const std::size_t at = spans_[s - 1].units.last;
    return at + 1 == spans_[s].units.first && units_[at].folded == joint;
  }

  // Of the towns with commas between that end with span s.
  std::size_t first_of_list(std::size_t s, std::size_t free) const {
    static const std::uint32_t comma = hash_folded(",");
    constexpr std::size_t kMostTowns = 5;
    for (std::size_t towns = 1; towns < kMostTowns && s > free && is_joined(s, comma); ++towns) --s;
    return s;
  }

  // Empty when these are towns.
  UnitRange road_of(const NameSpan& town, const UnitRange& last) const {
    const std::size_t first = town.units.first;
    const bool the = first > 0 && units_[first - 1].folded == kThe;
    if (!the && !units_[first].is(kUnitSentenceStart)) return {};
    // "Ohio Station".
    const bool within = last.size() > 1 && is_roads_thing(units_[last.last - 1]);
    const std::size_t sign = within ? last.last - 1 : last.last;
    const bool railway = sign < units_.size() && kRailway.has(units_[sign]);
    const UnitRange road{first, within && railway ? last.last : sign};
    const UnitRange last_town{last.first, within ? sign : last.last};
    if (const Road* known =
            known_road(text_of(document_, town.units), text_of(document_, last_town))) {
      const bool alone = the && !within && !known->rivers && is_nothing_of_towns(sign);
      const bool thing = sign < units_.size() && is_roads_thing(units_[sign]);
      return railway || alone || (the && thing) ? road : UnitRange{};
    }
    const bool places = town.type == EntityType::kPlace && are_places(first, last.first);
    return the && railway && places && goes_on_about_road(sign + 1) ? road : UnitRange{};
  }

  // Neither is a country: "the Canada and Mexico railway deals".
  bool are_places(std::size_t first, std::size_t last) const {
    constexpr std::uint32_t kPlaces =
        kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion | kLexRegionShort;
    const auto flags = [&](std::size_t i) {
      return document_.lex[i].flags | document_.lex[i].phrase_flags;
    };
    return (flags(first) & kPlaces) != 0 && ((flags(first) | flags(last)) & kLexCountry) == 0;
  }

  // "The Boston and Maine railway stations" may be of two towns.
  bool goes_on_about_road(std::size_t i) const {
    static const WordSet behind = {
        "after", "as",   "because", "before", "bought",  "co.",  "company",   "corp.",      "depot",
        "ran",   "runs", "said",    "sold",   "station", "that", "today",     "to-day",     "train",
        "were",  "when", "where",   "which",  "who",     "with", "yesterday", "corporation"};
    return i >= units_.size() || units_[i].is(kUnitSentenceStart) || behind.has(units_[i]) ||
           is_nothing_of_towns(i);
  }

  // No noun comes next.
  bool is_nothing_of_towns(std::size_t i) const {
    static const WordSet words = {"at",   "between", "for",  "from", "had", "has",  "in",
                                  "into", "is",      "near", "to",   "was", "will", "on",
                                  "by",   "would",   "and",  ",",    ".",   ";",    "'"};
    return i >= units_.size() || (words.has(units_[i]) && !units_[i].is(kUnitHasUpper));
  }

  const TagDocument& document_;
  const std::vector<Unit>& units_;
  const std::vector<NameSpan>& spans_;
};

}  // namespace

void find_railways(const TagDocument& document, std::vector<NameSpan>& spans) {
  if (spans.size() > 1) replace_spans(Railways(document, spans).find(), spans);
}

}  // namespace dateline
