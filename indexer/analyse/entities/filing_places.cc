#include "indexer/analyse/entities/filing_places.h"

#include <algorithm>

#include "indexer/analyse/entities/place_aliases.h"
#include "indexer/analyse/entities/place_names.h"

namespace dateline {
namespace {

// Short forms that are regions in a dateline alone: elsewhere "Man" and "P.I." are something else.
std::string_view region_of_old_form(std::string_view form) {
  struct Form {
    std::string_view letters, region;
  };
  static constexpr Form kOldForms[] = {
      {"Man", "Manitoba"}, {"Ore", "Oregon"},       {"N.W.T.", "Northwest Territories"},
      {"Y.T.", "Yukon"},   {"P.I.", "Philippines"}, {"P.Q.", "Quebec"},
      {"T.H.", "Hawaii"}};
  const auto* found = std::ranges::find(kOldForms, form, &Form::letters);
  return found == std::end(kOldForms) ? std::string_view() : found->region;
}

constexpr std::uint32_t kTown = kLexCapital | kLexBigCity | kLexCity | kLexSmallCity;
constexpr std::uint32_t kSomethingElse = kLexForename | kLexSurname | kLexOrganisation | kLexTeam |
                                         kLexTitle | kLexRole | kLexPronoun | kLexOrgHead;

}  // namespace

const LexEntry* FilingPlaces::find(std::string_view name) const {
  const auto known = std::ranges::find(asked_, name, &Asked::name);
  if (known != asked_.end() && !name.empty()) return known->entry;
  Asked& asked = asked_[next_++ % kMostAsked];
  asked.name = name;
  asked.entry = lexicon_.find_phrase(name);
  // The gazetteers have "Tokio" as a firm's name alone.
  if (asked.entry == nullptr || lexicon_.places(*asked.entry).empty()) {
    std::vector<Unit> units;
    split_units(name, units);
    if (const LexEntry* entry = place_of_alias(lexicon_, units)) asked.entry = entry;
  }
  return asked.entry;
}

std::uint32_t FilingPlaces::flags_of(std::string_view name) const {
  const LexEntry* entry = find(name);
  return entry == nullptr ? 0 : entry->flags;
}

bool FilingPlaces::is_place(std::string_view name) const {
  const LexEntry* entry = find(name);
  return entry != nullptr && !lexicon_.places(*entry).empty();
}

bool FilingPlaces::is_town(std::string_view name) const {
  return is_place(name) && (flags_of(name) & kTown) != 0;
}

bool FilingPlaces::is_sure_town(std::string_view name) const {
  if (!is_town(name)) return false;
  const std::uint32_t flags = flags_of(name);
  if ((flags & kLexTeam) != 0) return false;
  if ((flags & kLexBigCity) != 0) return true;
  return (flags & kSomethingElse) == 0 && (flags & (kLexCapital | kLexCity)) != 0 &&
         !is_ordinary(name, kHalfSmall);
}

bool FilingPlaces::is_sure_town_alone(std::string_view name) const {
  const std::uint32_t flags = flags_of(name);
  return is_sure_town(name) && ((flags & kLexForename) == 0 || (flags & kLexCapital) != 0);
}

bool FilingPlaces::may_lie_in(std::string_view place, std::string_view region) const {
  const std::string name = region_name(region);
  const LexEntry* inner = find(place);
  const LexEntry* outer = find(name);
  if (inner == nullptr || outer == nullptr) return false;
  // Of either the lexicon has 255 at most.
  for (const LexPlace& wider : lexicon_.places(*outer)) {
    const bool country = is_kind(wider, kLexCountry) || is_kind(wider, kLexFormerState);
    if (!country && !is_kind(wider, kLexRegion) && !is_kind(wider, kLexRegionShort)) continue;
    const auto within = [&](const LexPlace& narrow) {
      return narrow.country == wider.country && (country || narrow.region == wider.region);
    };
    if (std::ranges::any_of(lexicon_.places(*inner), within)) return true;
  }
  return false;
}

bool FilingPlaces::are_great_towns_apart(std::string_view place, std::string_view other) const {
  if (other.empty() || !is_great_town(place) || !is_great_town(other)) return false;
  if (is_country_or_state(other)) return false;
  const std::vector<PossibleCountry> first = countries(place, "");
  const std::vector<PossibleCountry> second = countries(other, "");
  // "HAMILTON, TORONTO" is in Canada.
  return !first.empty() && !second.empty() &&
         std::ranges::find(first, second[0].code, &PossibleCountry::code) == first.end();
}

bool FilingPlaces::is_well_known(std::string_view name) const {
  constexpr std::uint32_t kWide = kLexCountry | kLexRegion;
  return is_great_town(name) || is_sure_town(name) ||
         (is_place(name) && (flags_of(name) & kWide) != 0);
}

bool FilingPlaces::is_great_town(std::string_view name) const {
  return is_place(name) && (flags_of(name) & (kLexCapital | kLexBigCity)) != 0;
}

bool FilingPlaces::is_country_or_state(std::string_view name) const {
  constexpr std::uint32_t kStates = kLexCountry | kLexFormerState | kLexRegionShort;
  return (flags_of(name) & kStates) != 0 || !place_name(name, ",", lexicon_).empty();
}

bool FilingPlaces::is_country_code(std::string_view letters, std::string_view place) const {
  const std::vector<PossibleCountry> possible = countries(place, "");
  return std::ranges::find(possible, letters, &PossibleCountry::code) != possible.end();
}

bool FilingPlaces::is_office(std::string_view name) const {
  static constexpr std::string_view kLast[] = {" Department", " Headquarters", " Office"};
  const auto ends = [&name](std::string_view word) { return name.ends_with(word); };
  return std::ranges::any_of(kLast, ends) && !is_place(name);
}

bool FilingPlaces::is_agency(std::string_view name) const {
  return (flags_of(name) & kLexAgency) != 0;
}

std::string_view FilingPlaces::country_of_town_of_word(std::string_view name) {
  static constexpr std::string_view kBritish[] = {"Bath", "Reading", "Rugby"};
  return std::ranges::find(kBritish, name) != std::end(kBritish) ? "GB" : "";
}

bool FilingPlaces::has_agency(std::string_view names) const {
  for (;;) {
    const std::size_t end = names.find('/');
    if (is_agency(names.substr(0, end))) return true;
    if (end == std::string_view::npos) return false;
    names.remove_prefix(end + 1);
  }
}

bool FilingPlaces::may_be_person(const Unit& first) const {
  return (flags_of_unit(first) & (kLexForename | kLexTitle | kLexPronoun | kLexRole)) != 0;
}

std::uint32_t FilingPlaces::flags_of_unit(const Unit& unit) const {
  const LexEntry* entry = lexicon_.find(unit);
  return entry == nullptr ? 0 : entry->flags;
}

bool FilingPlaces::is_full_name(std::span<const Unit> units) const {
  if (units.size() != 2 || (flags_of_unit(units[0]) & kLexForename) == 0) return false;
  return (flags_of_unit(units[1]) & (kLexSurname | kLexOrgHead)) == kLexSurname;
}

bool FilingPlaces::is_ordinary(std::string_view name, std::uint16_t share) const {
  const LexWord* word = lexicon_.word(hash_exact(name));
  return word != nullptr && word->small_share() >= share;
}

bool FilingPlaces::are_ordinary(std::string_view words, std::uint16_t share) const {
  const bool several = words.find(' ') != std::string_view::npos;
  if (several && flags_of(words) != 0) return false;  // "United Nations"
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    const bool head = (flags_of(word) & kLexOrgHead) != 0;
    if (!word.empty() && !head && !is_ordinary(word, share)) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return true;
}

std::string_view FilingPlaces::town_of(std::string_view place) const {
  constexpr std::string_view ending = " City";
  if (!place.ends_with(ending) || is_place(place)) return place;
  return place.substr(0, place.size() - ending.size());
}

std::string FilingPlaces::region_name(std::string_view region) const {
  if (const std::string_view old = region_of_old_form(region); !old.empty())
    return std::string(old);
  if (region.empty() || is_place(region)) return std::string(region);
  // "NASSAU, The Bahamas".
  constexpr std::string_view kThe = "The ";
  if (region.starts_with(kThe) && is_place(region.substr(kThe.size())))
    return std::string(region.substr(kThe.size()));
  std::string name = place_name(region, ",", lexicon_);
  return name.empty() ? std::string(region) : name;
}

// "Italy" of "With the Fifth Army in Italy", "Arras" of "Near Arras"; "" for none.
std::string_view FilingPlaces::place_behind_words(std::string_view place) {
  static constexpr std::string_view kFirst[] = {"Near ", "Off ", "Outside ", "Before "};
  for (const std::string_view word : kFirst) {
    if (place.starts_with(word)) return place.substr(word.size());
  }
  constexpr std::string_view kIn = " in ", kNear = " near ";
  std::size_t at = place.rfind(kIn);
  if (at != std::string::npos) return place.substr(at + kIn.size());
  at = place.rfind(kNear);
  return at == std::string::npos ? "" : place.substr(at + kNear.size());
}

std::vector<PossibleCountry> FilingPlaces::countries(std::string_view place,
                                                     std::string_view region) const {
  // Of two that are not both known ("BRUSSELS/ZVECAN") the first.
  const std::string_view first = place.substr(0, place.find('/'));
  std::vector<PossibleCountry> found = countries_of_place(lexicon_, town_of(first), region);
  if (!found.empty() || !region.empty()) return found;
  const std::string_view whereabouts = place_behind_words(first);
  return whereabouts.empty() ? found : countries_of_place(lexicon_, whereabouts, region);
}

}  // namespace dateline
