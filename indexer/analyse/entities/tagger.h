// Finds the names in an article's title and body. One Tagger may be used by one
// thread at a time; the model is shared. Never fails on any text.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/model.h"
#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"
#include "indexer/analyse/entities/unit_sums.h"

namespace dateline {

struct TaggedArticle {
  TagDocument title;
  TagDocument body;
  std::vector<EntitySpan> title_spans;
  std::vector<EntitySpan> body_spans;
  bool read = true;               // false: not in a language that the model knows
  bool lost_apostrophes = false;  // as lost_apostrophes.h has it
};

class Tagger {
 public:
  explicit Tagger(std::shared_ptr<const EntityModel> model)
      : model_(std::move(model)), decoder_(model_->links()), unit_sums_(model_->tables()) {}

  // Fills `article`, whose documents refer to the given texts.
  void tag(std::string_view title, std::string_view body, TaggedArticle& article);
  const EntityModel& model() const { return *model_; }
  // Of the article that was tagged last.
  const ArticleWords& words() const { return words_; }

 private:
  void sum_up(const TagDocument& document);
  void score_field(const TagDocument& document, std::vector<LabelScores>& scores);
  void share_scores(const TagDocument& document, std::vector<LabelScores>& scores) const;
  void decode_field(const TagDocument& document, std::span<const LabelScores> scores,
                    std::vector<NameSpan>& names);

  std::shared_ptr<const EntityModel> model_;
  ArticleWords words_;
  LabelDecoder decoder_;
  std::vector<std::uint8_t> labels_;           // of all units of a field
  std::vector<Joint> joints_;                  // of a sentence's units in runs
  std::vector<std::uint8_t> sentence_labels_;  // of the same
  std::vector<LabelScores> title_scores_;      // of all units of the runs that may hold a name
  std::vector<LabelScores> body_scores_;
  std::vector<NameSpan> title_names_;
  std::vector<NameSpan> body_names_;
  UnitSums unit_sums_;
  std::vector<LabelSums> sums_;  // of the same units of one field
};

}  // namespace dateline
