// Which of the places that bear a name an article means: the one whose country the
// article names elsewhere, that stands "in Texas", that everyone knows.
//
// Fill with note(), then ask. One article, one thread.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "indexer/analyse/entities/place_finder.h"

namespace dateline {

bool is_kind(const LexPlace& place, LexFlag flag);

// How likely a name means this place when nothing else is known.
double place_prior(const LexPlace& place);

class PlaceMeaning {
 public:
  // The country of the dateline or of the newspaper, with its say.
  void note_country(std::uint16_t country, double say) { context_[country] += say; }
  // Mentions that mean one country whatever the article says.
  void note(const PlaceHint& hint);

  // Country 0 when the hint has no places.
  LexPlace choose(const PlaceHint& hint) const;

  // A town that nobody knows says little where nothing else in the article
  // points to its country: most such names are something else.
  double support(const LexPlace& place) const;

  // How much likelier the article makes a country.
  double said_of(std::uint16_t country) const;

 private:
  std::map<std::uint16_t, double> context_;
  std::set<const LexPlace*> towns_;         // by their places: the small ones that were named
  std::map<const LexPlace*, LexPlace> told_;  // by the names' places: which one the text tells
};

}  // namespace dateline
