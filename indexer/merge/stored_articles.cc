#include "indexer/merge/stored_articles.h"

#include "common/base/error.h"

namespace dateline {

Article StoredArticles::read(const Segment& segment, ArticleNumber number,
                             const StoredRecord& record) {
  Article article;
  const std::string refusal = readers_.read(record, article);
  const std::string id = segment.columns().id(number);
  if (!refusal.empty()) {
    throw Error(ErrorCode::kDamaged, "article " + id + " cannot be read again: " + refusal,
                segment.articles().file().path());
  }
  // An id that was derived from the content stays what it was.
  article.id = id;
  return article;
}

}  // namespace dateline
