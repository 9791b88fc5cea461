#include "indexer/analyse/entities/tagger.h"

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/labels.h"

namespace dateline {

void Tagger::tag(std::string_view title, std::string_view body, TaggedArticle& article) {
  article.title_spans.clear();
  article.body_spans.clear();
  words_.clear((title.size() + body.size()) / 4);
  prepare_document(title, true, model_->lexicon(), article.title, words_);
  prepare_document(body, false, model_->lexicon(), article.body, words_);
  article.read = reads_as_english(article.body) && reads_as_english(article.title);
  if (!article.read) return;
  article.title_spans = tag_field(article.title);
  article.body_spans = tag_field(article.body);
  make_consistent({{&article.title, &article.title_spans}, {&article.body, &article.body_spans}},
                  words_);
}

std::vector<EntitySpan> Tagger::tag_field(const TagDocument& document) {
  const FeatureMaker features(document, words_);
  labels_.assign(document.units.size(), kOutside);
  for (const TagRun& run : document.runs) {
    scores_.resize(run.end - run.begin);
    for (std::size_t i = run.begin; i < run.end; ++i) {
      features.rows(run, i, rows_);
      model_->score(rows_, scores_[i - run.begin]);
    }
    decoder_.decode(scores_, model_->links(), labels_.data() + run.begin);
  }
  return spans_of_labels(document, labels_);
}

}  // namespace dateline
