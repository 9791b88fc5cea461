// Evaluates positional parts of a query in single articles, from their token
// streams: phrases, NEAR, SENTENCE, LEAD and the rest.
//
// One object for one segment and one thread. Errors: kDamaged, kLimit (the deadline;
// more than kMostSpans pairs in one article).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/match/bound_query.h"
#include "searcher/match/plain_phrase.h"
#include "searcher/match/spans.h"

namespace dateline {

class SpanMatcher {
 public:
  SpanMatcher(const BoundQuery& query, std::size_t segment, const Deadline& deadline);

  // Whether the article has the node at all. A plain phrase is looked for up to its first
  // place; of all else every place in the article is collected.
  bool matches(const QueryNode& node, ArticleNumber article);
  // The phrase when it is plain.
  const std::optional<PlainPhrase>& plain(const QueryNode& phrase);

 private:
  // What has been read of the article at hand.
  void enter(ArticleNumber article);
  const Marks& marks();
  const std::vector<std::uint32_t>& variants();

  Spans spans(const QueryNode& node);
  Spans word_spans(const QueryNode& node);
  Spans lead(const QueryNode& node);
  Spans in_unit(const QueryNode& node);
  std::uint32_t position(std::size_t token);

  bool has_phrase(const PlainPhrase& phrase, ArticleNumber article);

  const BoundQuery& query_;
  std::size_t segment_index_;
  const Segment& segment_;
  Deadline deadline_;
  std::map<const QueryNode*, std::optional<PlainPhrase>> plain_phrases_;
  ArticleNumber article_ = 0;
  bool entered_ = false;
  bool have_marks_ = false;
  bool have_variants_ = false;
  std::vector<TermRank> ranks_;
  Marks marks_;
  std::vector<std::uint32_t> variants_;
};

}  // namespace dateline
