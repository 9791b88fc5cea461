// Everything that an article's text tells about who, where and when: names with
// their canonical forms, countries, the dateline, dates. The one entry that the
// indexing pipeline uses.
//
// An EntityExtractor is for one thread at a time; copies share the model. load()
// throws as EntityModel::open does; extract() never fails on any text.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/article/article.h"
#include "indexer/analyse/entities/countries.h"
#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/entity_names.h"
#include "indexer/analyse/entities/event_dates.h"
#include "indexer/analyse/entities/tagger.h"

namespace dateline {

struct FoundDate : EventDate {
  bool in_title = false;
};

struct ExtractedEntities {
  std::vector<NamedMention> mentions;             // title first, then body, in order
  std::vector<IntroducedForm> short_forms;        // "IMF"
  GivenNames given;                               // the record's own, as they go by here
  std::vector<ArticleCountry> countries;          // most central first
  std::vector<CountryEvidence> country_evidence;  // what they were judged by
  std::optional<FilingLine> filed;                // the body's dateline
  std::vector<FoundDate> dates;
  bool read = true;  // false: a language that the model does not know; no mentions then
};

// Nearly all of what there is to gain, and little memory.
inline constexpr std::size_t kArticlesTogether = 16;

class EntityExtractor {
 public:
  explicit EntityExtractor(std::shared_ptr<const EntityModel> model) : tagger_(std::move(model)) {}
  static EntityExtractor load(const std::string& model_path) {
    return EntityExtractor(EntityModel::open(model_path));
  }

  ExtractedEntities extract(const Article& article);
  // Of each article. Some at a time take less time than each by itself: kArticlesTogether.
  std::vector<ExtractedEntities> extract(std::span<const Article> articles);
  // "1-<checksum>" of the model, for the archive's description of itself.
  const std::string& model_version() const { return tagger_.model().version(); }

 private:
  void find_filing(const Article& article, TaggedArticle& tagged, ExtractedEntities& found) const;
  void find_countries(const Article& article, const TaggedArticle& tagged,
                      ExtractedEntities& found);
  const std::vector<PossibleCountry>& source_countries(const std::string& source);

  Tagger tagger_;
  std::vector<TaggedArticle> tagged_;
  CountryGatherer countries_;
  std::string source_;  // of the last article
  std::vector<PossibleCountry> source_countries_;
};

}  // namespace dateline
