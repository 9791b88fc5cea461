// The countries that a place's name can mean by itself: for datelines and for the
// names of newspapers. Pure; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

struct PossibleCountry {
  std::string code;       // ISO 3166-1 alpha-2 or a former code
  double likelihood = 0;  // of PlaceMeaning's scale
  // All of the name, in other countries too; none where a region behind it decides. Of the lexicon.
  std::span<const LexPlace> places = {};
  bool sure = false;  // of a newspaper: see newspaper_countries.h
};

// The most likely one first; `region` (a country's, state's or province's name behind
// the place) decides. Empty for none.
std::vector<PossibleCountry> countries_of_place(const Lexicon& lexicon, std::string_view place,
                                                std::string_view region);

// Those that the name of a newspaper or agency points to ("The Star, Nairobi", "Times of India").
std::vector<PossibleCountry> countries_of_source(const Lexicon& lexicon, std::string_view source);

}  // namespace dateline
