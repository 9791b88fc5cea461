// From an article to what it brings to a segment: tokens, terms, facets, and
// the packed record. One object for one thread; the form table is shared.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "common/archive/article_store.h"
#include "common/article/article.h"
#include "indexer/analyse/entities/model.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/segment_builder.h"

namespace dateline {

// A good ratio at a speed that the rest of the indexing does not wait for
// (docs/BENCHMARKS.md compares the levels).
inline constexpr int kPackLevel = 6;

struct AnalysisSetup {
  std::string dictionary;  // for packing records; "" for none
  std::shared_ptr<const EntityModel> entities;  // finds names; none: the record's alone count
};

class ArticleAnalyser {
 public:
  // Registers dictionary and model with the builder.
  ArticleAnalyser(SegmentBuilder& builder, const AnalysisSetup& setup);
  ~ArticleAnalyser();
  ArticleAnalyser(ArticleAnalyser&&) noexcept;

  ArticleParts analyse(const Article& article, const StoredRecord& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// What idempotent adding compares: a hash over the stored record.
std::uint64_t content_hash(const StoredRecord& record);

}  // namespace dateline
