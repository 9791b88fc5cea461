// What an article's names say of each country that they point to: how often, where
// and by what it is named. country_weights.h judges it. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/place_country.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

struct CountryField {
  const TagDocument* document = nullptr;
  const std::vector<EntitySpan>* spans = nullptr;
};

struct CountryEvidence {
  std::uint16_t country = 0;  // see country_letters()
  double score = 0;           // of all mentions, by place and kind
  double named = 0;           // clear mentions of the country itself or its people
  double organisations = 0;   // in organisations' names
  double brackets = 0;        // in brackets, as behind an athlete
  double names = 0;           // different ones of all these, and of its places
  double unknown = 0;         // places that the lexicon does not have, where it is spoken of
  bool in_title = false;
  bool filed = false;   // the dateline's country
  bool source = false;  // the newspaper's
};

struct ArticleEvidence {
  std::string filed;  // code of the dateline's country; "" for none
  std::vector<CountryEvidence> countries;
};

// `filed`: what the dateline's place can mean; it decides between countries and counts a
// little, without making a country central by itself. `source`: what the name of the
// newspaper or agency points to, likewise. Of several the article decides.
ArticleEvidence gather_countries(const Lexicon& lexicon, const CountryField& title,
                                 const CountryField& body,
                                 const std::vector<PossibleCountry>& filed,
                                 const std::vector<PossibleCountry>& source);

}  // namespace dateline
