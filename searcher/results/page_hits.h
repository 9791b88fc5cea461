// The hits of a page: from article numbers to what is shown of them.
//
// One object for one search and one thread. Errors: kDamaged.
#pragma once

#include <string>

#include "common/article/article.h"
#include "searcher/match/bound_query.h"
#include "searcher/match/scorer.h"
#include "searcher/match/top_hits.h"
#include "searcher/results/passages.h"
#include "searcher/results/search_request.h"

namespace dateline {

class HitMaker {
 public:
  HitMaker(const BoundQuery& query, const Scorer& scorer, const SearchRequest& request);

  Hit make(const FoundHit& found);

 private:
  const BoundQuery& query_;
  const Scorer& scorer_;
  const SearchRequest& request_;
  PassageMaker passages_;
};

// The stored article. Error kDamaged when it cannot be read any more.
Article read_article(const Segment& segment, ArticleNumber article);

}  // namespace dateline
