// What an article's names say of each country that they point to: how often, where
// and by what it is named. country_weights.h judges it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "indexer/analyse/entities/country_table.h"
#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/lead_places.h"
#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/pair_set.h"
#include "indexer/analyse/entities/place_country.h"
#include "indexer/analyse/entities/place_meaning.h"
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
  bool filed = false;      // the dateline's country
  bool source = false;     // the newspaper's
  std::uint16_t peer = 0;  // one that the headline or lead tells of as one with it; 0 for none
};

struct ArticleEvidence {
  std::vector<std::string> filed;          // codes of the dateline's places; "" for none
  std::vector<CountryEvidence> countries;  // by their codes
};

// Working memory of one thread; reused from article to article.
class CountryGatherer {
 public:
  // `filed`: the dateline's places; what they can mean decides between countries and counts a
  // little, without making a country central by itself. `source`: what the name of the
  // newspaper or agency points to, likewise. Of several the article decides.
  ArticleEvidence gather(const Lexicon& lexicon, const ArticleWords& words,
                         const CountryField& title, const CountryField& body,
                         std::span<FiledPlace* const> filed,
                         const std::vector<PossibleCountry>& source);

 private:
  std::uint16_t settle(const std::vector<PossibleCountry>& possible) const;
  std::uint16_t settle_filed(const std::vector<PossibleCountry>& possible);
  bool is_american_indian(const LexPlace& place);
  bool is_of_another(const PlaceHint& hint) const;
  bool speaks_of_others(const LexPlace& place) const;
  void count_filed(std::span<const std::uint16_t> filed);
  void count_currencies(const TagDocument& document, double weight);
  void count_all(double least);
  void note_peers(const TagDocument& document, std::span<const PlaceHint> hints);
  CountryEvidence* count(const PlaceHint& hint, double weight);
  void note_body();
  std::size_t note_sentence(std::size_t h, std::size_t end);
  bool begins_paragraph_since(std::size_t at);

  const TagDocument* title_ = nullptr;
  const TagDocument* body_ = nullptr;
  std::vector<PlaceHint> title_hints_;
  std::vector<PlaceHint> body_hints_;
  PlaceMeaning meaning_;
  LeadPlaces lead_;
  std::optional<bool> american_indians_;
  CountryTable<CountryEvidence> evidence_;
  PairSet names_;                     // that were counted, by their places and country
  std::vector<std::uint16_t> about_;  // the countries that the present sentence is about
  std::size_t about_at_ = 0;          // the unit up to which they are what the text is about
  std::vector<std::uint16_t> named_;  // those that it has named so far
  double least_ = 0;                  // that a mention says, to count
  double homeless_ = 0;               // unknown places where no country is spoken of
};

}  // namespace dateline
