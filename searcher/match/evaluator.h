// Which articles of a segment a query matches: the tree evaluated set by set,
// each part within what the parts before it left.
//
// One object for one segment and one thread. Errors: kDamaged, kLimit (deadline).
#pragma once

#include "searcher/match/article_set.h"
#include "searcher/match/bound_query.h"
#include "searcher/match/span_matcher.h"

namespace dateline {

class Evaluator {
 public:
  Evaluator(const BoundQuery& query, std::size_t segment)
      : Evaluator(query, segment, query.deadline()) {}
  // With a deadline of its own.
  Evaluator(const BoundQuery& query, std::size_t segment, const Deadline& deadline);

  // The live articles of `scope` that match all parts.
  ArticleSet matches(const std::vector<const QueryNode*>& parts, const ArticleSet& scope);
  // Every article of the segment.
  ArticleSet everything() const;
  // Those of `scope` that match the node; deleted ones are not told apart.
  ArticleSet matches(const QueryNode& node, const ArticleSet& scope);
  // The articles with such a date.
  ArticleSet dated(const DateRange& dates) const;
  // The articles whose date is known to a month or year that reaches into the
  // range and out of it.
  ArticleSet perhaps_dated(const DateRange& dates) const;

 private:
  ArticleSet all_of(const std::vector<const QueryNode*>& parts, ArticleSet scope);
  ArticleSet any_of(const QueryNode& node, const ArticleSet& scope);
  ArticleSet placed(const QueryNode& node, const ArticleSet& scope);
  ArticleSet with_words(const QueryNode& node, ArticleSet scope);
  ArticleSet with_pairs(const QueryNode& phrase, const PlainPhrase& plain, ArticleSet scope);
  // Whether the pair lists alone say where the phrase is.
  bool told_by_pairs(const QueryNode& node);
  // The nodes with the least work first.
  std::vector<const QueryNode*> by_cost(std::vector<const QueryNode*> nodes) const;
  // About the work and the number of articles: what to evaluate first.
  std::size_t cost(const QueryNode& node) const;

  const BoundQuery& query_;
  std::size_t segment_index_;
  const Segment& segment_;
  Deadline deadline_;
  SpanMatcher spans_;
};

// Live articles of all segments that match a node of the query.
std::uint64_t count_articles(const BoundQuery& query, const QueryNode& node);

}  // namespace dateline
