// Which of the places that bear a name an article means: the one whose country the
// article names elsewhere, that stands "in Texas", that everyone knows.
//
// Fill with note(), then ask. Working memory of one thread; reused from article to article.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "indexer/analyse/entities/country_table.h"
#include "indexer/analyse/entities/pair_set.h"
#include "indexer/analyse/entities/place_finder.h"

namespace dateline {

// A country itself or its people.
inline bool is_own_name(const LexPlace& place) {
  return is_kind(place, kLexCountry) || is_kind(place, kLexDemonym);
}

// A seat by a name that other countries' have as well ("Supreme Court").
bool is_common_seat(const LexPlace& place);

// One of those that English news writes of without their country.
bool is_federal_state(const LexPlace& division);

// Whether the first of these towns has four times the inhabitants of those in other countries.
bool is_largest_by_far(std::span<const LexPlace> towns);

// How likely a name means this place when nothing else is known.
double place_prior(const LexPlace& place);

class PlaceMeaning {
 public:
  void clear();

  // The country of the dateline or of the newspaper, with its say.
  void note_country(std::uint16_t country, double say) {
    speak_of(country, say);
    countries_.at(country).named = true;
    countries_.at(country).home = true;
  }
  // The newspaper is of this country and surely of no other.
  void note_printed(std::uint16_t country) { printed_ = country; }
  // Mentions that mean one country whatever the article says. The hint must outlive the answers.
  void note(const PlaceHint& hint);
  // Behind the last note().
  void settle_shared_names();

  // Country 0 when the hint has no places.
  LexPlace choose(const PlaceHint& hint) const;

  // A town that nobody knows says little where nothing else in the article
  // points to its country: most such names are something else.
  double support(const PlaceHint& hint, const LexPlace& place) const;

  // How much likelier the article makes a country.
  double said_of(std::uint16_t country) const;
  bool says_anything() const { return spoken_of_ > 0; }
  // Whether the article, its dateline or its newspaper names the country, or a place of it that
  // no other country has; demonyms do not count.
  bool is_named(std::uint16_t country) const {
    const Country* known = countries_.find(country);
    return known != nullptr && known->named;
  }
  // Different divisions and towns of a country that the article names.
  std::size_t places_within(std::uint16_t country) const;

 private:
  struct Country {
    std::uint16_t country = 0;
    double say = 0;                     // what the article says of it; 0: does not speak of it
    bool named = false;                 // by itself or by its places
    bool home = false;                  // of the dateline or the newspaper
    std::size_t places = 0;             // divisions and towns of it
    const PlaceHint* shared = nullptr;  // its name, where a division of another has that too
  };
  // Of divisions of countries.
  enum RegionSet : std::uint64_t {
    kNamed,         // by themselves
    kNamedShortly,  // by short forms ("Ga.")
    kTownNamed      // one of their towns, or companies
  };

  LexPlace likeliest(const PlaceHint& hint) const;
  std::span<const LexPlace> told_before(const PlaceHint& hint) const;
  double likelihood(const PlaceHint& hint, const LexPlace& place) const;
  double foremost_likelihood(const PlaceHint& hint) const;
  bool may_be_at_home(const PlaceHint& hint) const;
  bool is_nearer(const PlaceHint& hint, const LexPlace& place) const;
  std::size_t neighbours(const PlaceHint& hint, std::uint16_t country) const;
  double state_likelihood(const LexPlace& state) const;
  void speak_of(std::uint16_t country, double say);
  void note_local(const PlaceHint& hint);
  void note_within(std::uint16_t country, const PlaceHint& hint);
  void note_region(RegionSet set, const LexPlace& place);
  bool has_region(RegionSet set, const LexPlace& place) const;

  CountryTable<Country> countries_;
  std::size_t spoken_of_ = 0;                   // countries
  std::uint16_t printed_ = 0;                   // the newspaper's, where that is sure
  PairSet towns_;                               // by their places: the small ones that were named
  PairSet local_;                               // divisions and towns, by their places and country
  std::vector<const PlaceHint*> shared_names_;  // of countries, that towns elsewhere have too
  PairSet regions_;                             // by RegionSet, country and division
  std::map<const LexPlace*, LexPlace> told_;    // by the names' places: which one the text tells
};

}  // namespace dateline
