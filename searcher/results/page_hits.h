// The hits of a page: from article numbers to what is shown of them.
//
// One object for one search and one thread. Errors: kDamaged.
#pragma once

#include <string>
#include <vector>

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
  void add_passages(const Segment& segment, ArticleNumber number, Hit& hit);

  const BoundQuery& query_;
  const Scorer& scorer_;
  const SearchRequest& request_;
  std::vector<const QueryNode*> names_;  // persons, organisations and places that are asked for
  PassageMaker passages_;
};

// The stored article. Error kDamaged when it cannot be read any more.
Article read_article(const Segment& segment, ArticleNumber article);

}  // namespace dateline
