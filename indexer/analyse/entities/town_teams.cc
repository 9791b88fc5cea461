#include "indexer/analyse/entities/town_teams.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "indexer/analyse/entities/game_words.h"
#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

constexpr std::uint32_t kTownFlags = kLexCity | kLexSmallCity | kLexBigCity | kLexCapital;
constexpr double kTownTeamWeight = 0.6;

struct TownTeam {
  std::uint32_t unit = 0;
  std::span<const LexPlace> places;
};

bool has_score(const TagDocument& document, std::size_t begin, std::size_t end) {
  return is_points(document, end) || (begin > 0 && is_points(document, begin - 1) &&
                                      !document.units[begin].is(kUnitSentenceStart));
}

std::vector<TownTeam> town_teams(const Lexicon& lexicon, const TagDocument& document,
                                 const std::vector<EntitySpan>& spans) {
  std::vector<TownTeam> teams;
  for (const EntitySpan& span : spans) {
    if (span.type != EntityType::kOrganisation) continue;
    const auto [begin, end] = units_of(document, span);
    if (begin >= end || !has_score(document, begin, end)) continue;
    const LexEntry* entry = lexicon.find(std::span(document.units).subspan(begin, end - begin));
    if (entry == nullptr || (entry->flags & kTownFlags) == 0) continue;
    if ((entry->flags & kLexTeam) != 0) continue;  // Chelsea is no town in Massachusetts
    teams.push_back({static_cast<std::uint32_t>(begin), lexicon.places(*entry)});
  }
  return teams;
}

// Where the name may mean: its largest place, and those of other countries that have a quarter of
// its inhabitants.
std::set<std::uint16_t> likely_countries(std::span<const LexPlace> places) {
  constexpr int kQuarter = 2;  // sizes are logarithms
  int largest = 0;
  for (const LexPlace& place : places) largest = std::max<int>(largest, place.size);
  std::set<std::uint16_t> countries;
  for (const LexPlace& place : places) {
    if (place.size + kQuarter >= largest) countries.insert(place.country);
  }
  return countries;
}

// The country that two of the names or more, and most of them, have towns in, and fewer in every
// other; 0 for none.
std::uint16_t common_country(std::span<const TownTeam> teams) {
  std::set<const LexPlace*> names;
  std::map<std::uint16_t, std::size_t> counts;
  for (const TownTeam& team : teams) {
    if (!names.insert(team.places.data()).second) continue;
    for (const std::uint16_t country : likely_countries(team.places)) ++counts[country];
  }
  std::uint16_t best = 0;
  std::size_t most = 1;
  for (const auto& [country, count] : counts) {
    if (count == most) best = 0;
    if (count <= most) continue;
    most = count;
    best = country;
  }
  return 2 * most > names.size() ? best : 0;
}

// The first team behind those of the list that this one stands in: a list ends with its paragraph.
std::size_t end_of_list(const TagDocument& document, std::span<const TownTeam> teams,
                        std::size_t first) {
  std::size_t last = first;
  while (last + 1 < teams.size()) {
    const auto between =
        std::span(document.units)
            .subspan(teams[last].unit + 1, teams[last + 1].unit - teams[last].unit);
    if (std::ranges::any_of(between, [](const Unit& unit) { return unit.is(kUnitParagraphStart); }))
      break;
    ++last;
  }
  return last + 1;
}

}  // namespace

void add_town_teams(const Lexicon& lexicon, const TagDocument& document,
                    const std::vector<EntitySpan>& spans, std::vector<PlaceHint>& hints) {
  const std::vector<TownTeam> teams = town_teams(lexicon, document, spans);
  if (teams.size() < 2) return;  // nearly all texts
  std::set<std::uint32_t> taken;
  for (const PlaceHint& hint : hints) taken.insert(hint.unit);
  for (std::size_t i = 0; i < teams.size();) {
    const std::size_t end = end_of_list(document, teams, i);
    const std::uint16_t country = common_country(std::span(teams).subspan(i, end - i));
    for (; i < end; ++i) {
      const TownTeam& team = teams[i];
      const auto place = std::ranges::find(team.places, country, &LexPlace::country);
      if (country == 0 || place == team.places.end() || taken.contains(team.unit)) continue;
      PlaceHint& hint = hints.emplace_back();
      hint.unit = team.unit;
      hint.places = team.places.subspan(static_cast<std::size_t>(place - team.places.begin()), 1);
      hint.foremost = *place;  // as the list says
      hint.weight = kTownTeamWeight;
      hint.in_organisation = true;
    }
  }
  std::ranges::sort(hints, {}, &PlaceHint::unit);
}

}  // namespace dateline
