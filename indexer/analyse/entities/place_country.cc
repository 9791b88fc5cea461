#include "indexer/analyse/entities/place_country.h"

#include <algorithm>

#include "indexer/analyse/entities/foremost_places.h"
#include "indexer/analyse/entities/newspaper_countries.h"
#include "indexer/analyse/entities/place_aliases.h"
#include "indexer/analyse/entities/place_meaning.h"
#include "indexer/analyse/entities/place_spelling.h"

namespace dateline {
namespace {

constexpr std::uint32_t kWellKnown =
    kLexCountry | kLexDemonym | kLexCapital | kLexBigCity | kLexRegion;  // in a newspaper's name

constexpr double kSourceLikelihood = 6.0;  // as a country's own name

// Each country once, by its likeliest place.
void add(std::vector<PossibleCountry>& list, std::uint16_t country, double likelihood) {
  const auto known = std::find_if(list.begin(), list.end(), [&](const PossibleCountry& possible) {
    return pack_country(possible.code) == country;
  });
  if (known == list.end()) {
    list.push_back({country_letters(country), likelihood, {}});
  } else {
    known->likelihood = std::max(known->likelihood, likelihood);
  }
}

void add_foremost(std::vector<PossibleCountry>& list, std::span<const Unit> place) {
  const LexPlace foremost = foremost_place(place);
  if (foremost.country == 0) return;
  double most = 0;
  for (const PossibleCountry& possible : list) most = std::max(most, possible.likelihood);
  add(list, foremost.country, most + kForemostPrior);
}

// `units`: of the name.
std::span<const LexPlace> places_of(const Lexicon& lexicon, std::string_view name,
                                    std::vector<Unit>& units) {
  split_units(name, units);
  if (name.empty()) return {};
  const LexEntry* entry = place_of_alias(lexicon, units);
  if (entry == nullptr) entry = lexicon.find(units);
  if (entry == nullptr) entry = find_place_spelled_otherwise(lexicon, name);
  return entry == nullptr ? std::span<const LexPlace>() : lexicon.places(*entry);
}

}  // namespace

std::vector<PossibleCountry> countries_of_place(const Lexicon& lexicon, std::string_view place,
                                                std::string_view region) {
  std::vector<Unit> units;
  const auto regions = places_of(lexicon, region, units);
  const auto places = places_of(lexicon, place, units);
  std::vector<PossibleCountry> list;
  for (const LexPlace& candidate : places) {
    double likelihood = place_prior(candidate);
    for (const LexPlace& wider : regions) {
      if (wider.country == candidate.country)
        likelihood += wider.region == candidate.region ? 12.0 : 8.0;
    }
    add(list, candidate.country, likelihood);
  }
  if (regions.empty()) {
    add_foremost(list, units);
    for (PossibleCountry& possible : list) possible.places = places;
  }
  if (list.size() > 1) {
    std::ranges::stable_sort(list, std::ranges::greater(), &PossibleCountry::likelihood);
  }
  // A place that the lexicon does not have takes the country printed behind it.
  const bool agrees =
      !list.empty() && std::any_of(regions.begin(), regions.end(), [&](const LexPlace& wider) {
        return country_letters(wider.country) == list[0].code;
      });
  if (regions.empty() || agrees) return list;
  return {{country_letters(regions[0].country), place_prior(regions[0]), {}}};
}

std::vector<PossibleCountry> countries_of_source(const Lexicon& lexicon, std::string_view source) {
  const std::size_t comma = source.find(',');
  if (comma != std::string_view::npos) {
    const std::string_view place = source.substr(comma + 1);
    const std::size_t more = std::min(place.find(','), place.size());
    const std::string_view region = more < place.size() ? place.substr(more + 1) : "";
    return countries_of_place(lexicon, place.substr(0, more), region);
  }
  const NewspaperCountry known = country_of_newspaper(source);
  if (!known.country.empty()) return {{known.country, kSourceLikelihood, {}, known.sure}};
  std::vector<Unit> units;
  split_units(source, units);
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (std::size_t length = std::min<std::size_t>(4, units.size() - i); length > 0; --length) {
      const LexEntry* entry = lexicon.find(std::span(units).subspan(i, length));
      if (entry == nullptr || (entry->flags & kWellKnown) == 0) continue;
      std::vector<PossibleCountry> list;
      for (const LexPlace& place : lexicon.places(*entry))
        add(list, place.country, place_prior(place));
      std::ranges::stable_sort(list, std::ranges::greater(), &PossibleCountry::likelihood);
      if (!list.empty()) return list;
    }
  }
  return {};
}

}  // namespace dateline
