// What the gazetteers know of a dateline's place: whether it is one, and hardly anything else.
// A view over the lexicon, with the names that were asked for last; one thread.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/place_country.h"

namespace dateline {

class FilingPlaces {
 public:
  explicit FilingPlaces(const Lexicon& lexicon) : lexicon_(lexicon) {}

  std::uint32_t flags_of(std::string_view name) const;
  bool is_place(std::string_view name) const;
  bool is_town(std::string_view name) const;
  // A town, and hardly anything else: "New Delhi", not "Jackson" or "Reading".
  bool is_sure_town(std::string_view name) const;
  // The same, and no forename either, unless a country's capital has it: not "Charlotte".
  bool is_sure_town_alone(std::string_view name) const;
  // A place of that name is in a country or division of that name.
  bool may_lie_in(std::string_view place, std::string_view region) const;
  // A capital, or a town of half a million.
  bool is_great_town(std::string_view name) const;
  // That, a sure town, a country or a division.
  bool is_well_known(std::string_view name) const;
  // Two great towns, and no place of the first one's name is in the second one's country, nor is
  // that a country or state: "Paris, London", not "Moscow, Idaho" or "Hamilton, Toronto".
  bool are_great_towns_apart(std::string_view place, std::string_view other) const;
  // A country, or a state that has short forms: "India", "US", "Ohio".
  bool is_country_or_state(std::string_view name) const;
  // "DE" behind Berlin: the letters of a country that has a place of that name.
  bool is_country_code(std::string_view letters, std::string_view place) const;
  // "War Department", "Army Headquarters".
  bool is_office(std::string_view name) const;
  bool is_agency(std::string_view name) const;
  // The country of a town whose name is a word or a game, which the gazetteers leave out; "" for
  // all others.
  static std::string_view country_of_town_of_word(std::string_view name);
  // One or some of several: "dpa", "dpa/AFP".
  bool has_agency(std::string_view names) const;
  // "Ann" and "President" of "Ann Lee, May 3 - ".
  bool may_be_person(const Unit& first) const;
  // "Robert Ray" of a byline, not "Jordan Times".
  bool is_full_name(std::span<const Unit> units) const;
  // Words of which that share is written small (lexicon.h), or heads of organisations' names:
  // "Press Release".
  bool are_ordinary(std::string_view words, std::uint16_t share) const;

  // "TACLOBAN CITY" is Tacloban.
  std::string_view town_of(std::string_view place) const;
  // As the gazetteers have it: "Ohio" for "O.". A short form that they know tells more than
  // the name: Montana is Bulgarian too, Georgia a country.
  std::string region_name(std::string_view region) const;
  // What the place can mean; `region`: by the gazetteers' name.
  std::vector<PossibleCountry> countries(std::string_view place, std::string_view region) const;

 private:
  // What the lexicon has of a name; nullptr for nothing.
  const LexEntry* find(std::string_view name) const;
  static std::string_view place_behind_words(std::string_view place);
  std::uint32_t flags_of_unit(const Unit& unit) const;
  bool is_ordinary(std::string_view name, std::uint16_t share) const;

  struct Asked {
    std::string name;
    const LexEntry* entry = nullptr;
  };
  static constexpr std::size_t kMostAsked = 8;

  const Lexicon& lexicon_;
  // A line's rules ask for the same few names again and again.
  mutable std::array<Asked, kMostAsked> asked_;
  mutable std::size_t next_ = 0;  // the place of the next one
};

}  // namespace dateline
