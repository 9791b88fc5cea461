// From an article to what it brings to a segment: tokens, terms, facets, and
// the packed record. One object for one thread; the form table is shared.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/archive/article_store.h"
#include "common/article/article.h"
#include "indexer/analyse/entities/model.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/segment_builder.h"

namespace dateline {

// Of zstd's levels. With the dictionary, 60 MB of press releases and 60 MB of 1916 took
// 0.304 and 0.418 of their size at level 4, at 80 MB/s; 0.291 and 0.402 at 5, 34 MB/s; 0.280
// and 0.391 at 6, 21 MB/s. All of the rest of indexing runs at 6 MB/s.
inline constexpr int kPackLevel = 5;

struct AnalysisSetup {
  std::string dictionary;                       // for packing records; "" for none
  std::shared_ptr<const EntityModel> entities;  // finds names; none: the record's alone count
};

class ArticleAnalyser {
 public:
  // Registers dictionary and model with the builder.
  ArticleAnalyser(SegmentBuilder& builder, const AnalysisSetup& setup);
  ~ArticleAnalyser();
  ArticleAnalyser(ArticleAnalyser&&) noexcept;

  ArticleParts analyse(const Article& article, const StoredRecord& record);
  // Of each article and its record. Some at a time take less time (extract.h); what is kept in
  // memory for each is as much as the longest took.
  std::vector<ArticleParts> analyse(std::span<const Article> articles,
                                    std::span<const StoredRecord> records);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// What idempotent adding compares: a hash over the stored record.
std::uint64_t content_hash(const StoredRecord& record);

}  // namespace dateline
