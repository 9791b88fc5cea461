// Articles that wait to be analysed together, which takes less time than each by itself
// (entities/extract.h). For one thread.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "common/archive/article_store.h"
#include "common/article/article.h"
#include "indexer/analyse/entities/extract.h"

namespace dateline {

class ArticleGroup {
 public:
  // Longer ones are analysed alone: for each of those that are analysed together, memory is kept.
  static constexpr std::size_t kLongRecordBytes = std::size_t{64} << 10;

  // Whether an article with a record of so many bytes may join those that wait.
  bool has_room(std::size_t record_bytes) const {
    return articles_.empty() || (record_bytes <= kLongRecordBytes && !is_full());
  }
  // Whether those that wait are as many as may.
  bool is_full() const { return has_long_ || articles_.size() == kArticlesTogether; }

  void add(Article article, StoredRecord record) {
    has_long_ = record.json.size() > kLongRecordBytes;
    articles_.push_back(std::move(article));
    records_.push_back(std::move(record));
  }
  void clear() {
    articles_.clear();
    records_.clear();
    has_long_ = false;
  }

  // As many of both, in the order in which they came.
  std::span<const Article> articles() const { return articles_; }
  std::span<const StoredRecord> records() const { return records_; }

 private:
  std::vector<Article> articles_;
  std::vector<StoredRecord> records_;
  bool has_long_ = false;  // it waits alone
};

}  // namespace dateline
