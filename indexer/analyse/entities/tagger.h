// Finds the names in articles' titles and bodies. One Tagger may be used by one
// thread at a time; the model is shared. Never fails on any text.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "common/article/article.h"
#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/model.h"
#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"
#include "indexer/analyse/entities/unit_sums.h"

namespace dateline {

// Working memory that is reused from article to article.
struct TaggedArticle {
  TagDocument title;
  TagDocument body;
  ArticleWords words;
  std::vector<NameSpan> title_names;
  std::vector<NameSpan> body_names;
  std::vector<EntitySpan> title_spans;
  std::vector<EntitySpan> body_spans;
  bool read = true;               // false: not in a language that the model knows
  bool lost_apostrophes = false;  // as lost_apostrophes.h has it
};

class Tagger {
 public:
  explicit Tagger(std::shared_ptr<const EntityModel> model)
      : model_(std::move(model)), decoder_(model_->links()), unit_sums_(model_->tables()) {}

  // Fills one of `tagged`, of which there are as many, for each article; its documents refer to
  // the article's texts.
  void tag(std::span<const Article> articles, std::span<TaggedArticle> tagged);
  const EntityModel& model() const { return *model_; }

 private:
  void label(std::string_view title, std::string_view body, TaggedArticle& article);
  void sum_up(const TagDocument& document, const ArticleWords& words);
  void score_field(const TagDocument& document, ArticleWords& words,
                   std::vector<LabelScores>& scores);
  void decode_field(const TagDocument& document, std::span<const LabelScores> scores,
                    std::vector<NameSpan>& names);

  std::shared_ptr<const EntityModel> model_;
  LabelDecoder decoder_;
  std::vector<std::uint8_t> labels_;           // of all units of a field
  std::vector<Joint> joints_;                  // of a sentence's units in runs
  std::vector<std::uint8_t> sentence_labels_;  // of the same
  std::vector<LabelScores> title_scores_;      // of all units of the runs that may hold a name
  std::vector<LabelScores> body_scores_;
  UnitSums unit_sums_;
  std::vector<LabelSums> sums_;  // of the same units of one field
};

}  // namespace dateline
