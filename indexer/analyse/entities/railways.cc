#include "indexer/analyse/entities/railways.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// The first words of the first and the last town or land that a road is named for.
constexpr std::array<std::array<std::string_view, 2>, 42> kRoads = {{{"atchison", "santa"},
                                                                     {"baltimore", "ohio"},
                                                                     {"bangor", "aroostook"},
                                                                     {"bengal", "north"},
                                                                     {"bombay", "central"},
                                                                     {"boston", "albany"},
                                                                     {"boston", "lowell"},
                                                                     {"boston", "maine"},
                                                                     {"buffalo", "pittsburgh"},
                                                                     {"buenos", "pacific"},
                                                                     {"chesapeake", "ohio"},
                                                                     {"chicago", "alton"},
                                                                     {"chicago", "eastern"},
                                                                     {"chicago", "north"},
                                                                     {"chicago", "northwestern"},
                                                                     {"chicago", "pacific"},
                                                                     {"chicago", "quincy"},
                                                                     {"chicago", "st."},
                                                                     {"cleveland", "st."},
                                                                     {"delaware", "hudson"},
                                                                     {"delaware", "western"},
                                                                     {"denver", "rio"},
                                                                     {"gulf", "ohio"},
                                                                     {"houston", "texas"},
                                                                     {"lancashire", "yorkshire"},
                                                                     {"london", "north"},
                                                                     {"london", "scottish"},
                                                                     {"london", "south"},
                                                                     {"louisville", "nashville"},
                                                                     {"minneapolis", "st."},
                                                                     {"missouri", "texas"},
                                                                     {"mobile", "ohio"},
                                                                     {"nashville", "st."},
                                                                     {"new", "hartford"},
                                                                     {"new", "western"},
                                                                     {"norfolk", "western"},
                                                                     {"philadelphia", "reading"},
                                                                     {"pittsburgh", "lake"},
                                                                     {"st.", "san"},
                                                                     {"texas", "pacific"},
                                                                     {"wheeling", "lake"},
                                                                     {"yazoo", "mississippi"}}};

bool is_known_road(const Unit& first, const Unit& last) {
  static const auto roads = [] {
    std::array<std::array<std::uint32_t, 2>, kRoads.size()> hashes{};
    for (std::size_t k = 0; k < kRoads.size(); ++k) {
      hashes[k] = {hash_folded(kRoads[k][0]), hash_folded(kRoads[k][1])};
    }
    return hashes;
  }();
  return std::ranges::any_of(
      roads, [&](const auto& road) { return road[0] == first.folded && road[1] == last.folded; });
}

const std::uint32_t kAnd = hash_folded("and");
const std::uint32_t kThe = hash_folded("the");
const WordSet kRailway = {"railroad", "railway"};

// What a road has, one of it: "the Boston and Maine station".
bool is_roads_thing(const Unit& unit) {
  static const WordSet things = {
      "conductor", "crossing",   "depot",   "employees", "employes", "engine", "engineer",
      "express",   "flyer",      "freight", "line",      "limited",  "road",   "locomotive",
      "passenger", "roundhouse", "shops",   "station",   "system",   "track",  "tracks",
      "train",     "trains",     "yards",   "railroad",  "railway"};
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
    if (is_known_road(units_[first], units_[last.first])) {
      const bool alone = sign >= units_.size() || is_roads_thing(units_[sign]) ||
                         (the && !within && is_nothing_of_towns(sign));
      return alone ? road : UnitRange{};
    }
    const bool places = town.type == EntityType::kPlace && are_places(first, last.first);
    return the && railway && places && !is_of_several(sign + 1) ? road : UnitRange{};
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
  bool is_of_several(std::size_t i) const {
    static const WordSet words = {"bridges", "companies", "connections", "employees", "employes",
                                  "lines",   "stations",  "systems",     "terminals", "workers",
                                  "yards",   "networks",  "links",       "services"};
    return i < units_.size() && words.has(units_[i]);
  }

  // No noun comes next.
  bool is_nothing_of_towns(std::size_t i) const {
    static const WordSet words = {"at",   "between", "for",  "from", "had", "has",  "in",
                                  "into", "is",      "near", "to",   "was", "will", "on",
                                  "by",   "would",   "and",  ",",    ".",   ";",    "'"};
    return words.has(units_[i]) && !units_[i].is(kUnitHasUpper);
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
