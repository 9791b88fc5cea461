// The countries that an article is about, from the names found in it.
//
// Country names, demonyms, cities, regions and seats of government count, each
// for the country that fits the rest of the article; persons never do. Headline
// and lead weigh more. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

struct ArticleCountry {
  std::string code;    // ISO 3166-1 alpha-2 or a former code
  bool major = false;  // the article is about it; else it is only mentioned
  double score = 0;    // 1 for the most central one
};

struct CountryField {
  const TagDocument* document = nullptr;
  const std::vector<EntitySpan>* spans = nullptr;
};

// `filed`: the code of the dateline's country, "" for none; it decides between
// countries and counts a little, without making a country central by itself.
// `source`: the country of the newspaper or agency, likewise.
// Sorted by score, the most central first.
std::vector<ArticleCountry> countries_of(const Lexicon& lexicon, const CountryField& title,
                                         const CountryField& body, const std::string& filed,
                                         const std::string& source);

// The country that the name of a newspaper or agency points to ("The Star, Nairobi",
// "Times of India"); "" for none.
std::string country_of_source(const Lexicon& lexicon, std::string_view source);

// The country that a place's name means by itself (for datelines): its most
// likely one, `region` (a country's, state's or province's name behind it) deciding.
std::string country_of_place(const Lexicon& lexicon, std::string_view place, std::string_view region);

}  // namespace dateline
