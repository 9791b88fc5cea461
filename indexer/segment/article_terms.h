// The index terms of one article with their frequencies: what goes into the
// postings and is scored: text terms and, with their prefix, title terms. One
// object for one thread.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/segment/article_parts.h"
#include "indexer/segment/vocabulary.h"

namespace dateline {

class ArticleTerms {
 public:
  struct Counted {
    TermRank rank = 0;
    std::uint32_t text = 0;   // frequency of the text term: body once, title kTitleWeight times
    std::uint32_t title = 0;  // frequency of the title term
  };

  explicit ArticleTerms(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    slots_.resize(vocabulary.size());
  }

  // The distinct terms of the article, in the order of their first occurrence;
  // valid until the next call.
  const std::vector<Counted>& count(const ArticleParts& article);

 private:
  const Vocabulary& vocabulary_;
  std::vector<std::uint32_t> slots_;  // by rank: 1 + index into counted_, 0 for none
  std::vector<Counted> counted_;
};

// The BM25 length of an article, as Xapian counts it: the sum of the
// frequencies of all its scored terms.
std::uint32_t scored_length(const ArticleParts& article);

}  // namespace dateline
