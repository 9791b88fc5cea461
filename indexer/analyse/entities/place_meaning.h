// Which of the places that bear a name an article means: the one whose country the
// article names elsewhere, that stands "in Texas", that everyone knows.
//
// Fill with note(), then ask. One article, one thread.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "indexer/analyse/entities/place_finder.h"

namespace dateline {

bool is_kind(const LexPlace& place, LexFlag flag);

// How likely a name means this place when nothing else is known.
double place_prior(const LexPlace& place);

class PlaceMeaning {
 public:
  // The country of the dateline or of the newspaper, with its say.
  void note_country(std::uint16_t country, double say) {
    context_[country] += say;
    named_.insert(country);
  }
  // Mentions that mean one country whatever the article says.
  void note(const PlaceHint& hint);

  // Country 0 when the hint has no places.
  LexPlace choose(const PlaceHint& hint) const;

  // A town that nobody knows says little where nothing else in the article
  // points to its country: most such names are something else.
  double support(const PlaceHint& hint, const LexPlace& place) const;

  // How much likelier the article makes a country.
  double said_of(std::uint16_t country) const;
  bool says_anything() const { return !context_.empty(); }
  // Whether the article, its dateline or its newspaper names the country, or a place of it that
  // no other country has; demonyms do not count.
  bool is_named(std::uint16_t country) const { return named_.contains(country); }
  // Different divisions and towns of a country that the article names.
  std::size_t places_within(std::uint16_t country) const;

 private:
  using Region = std::pair<std::uint16_t, std::uint16_t>;  // country and division

  LexPlace likeliest(const PlaceHint& hint) const;
  double likelihood(const PlaceHint& hint, const LexPlace& place) const;
  double state_likelihood(const LexPlace& state) const;
  void note_local(const PlaceHint& hint);

  std::map<std::uint16_t, double> context_;
  std::set<std::uint16_t> named_;
  std::set<const LexPlace*> towns_;           // by their places: the small ones that were named
  std::map<const LexPlace*, LexPlace> told_;  // by the names' places: which one the text tells
  std::map<std::uint16_t, std::set<const LexPlace*>> local_;  // divisions and towns, by country
  std::set<Region> divisions_;                                // that were named
  std::set<Region> regions_;                                  // of the towns that were named
  std::set<Region> short_regions_;  // that were named by short forms ("Ga.")
  std::map<std::uint16_t, PlaceHint>
      state_or_country_;  // by country: a name that a division has too
};

}  // namespace dateline
