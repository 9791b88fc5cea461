// What the posting list of every term of a segment must hold, by its token
// streams and columns: a count and a sum over its postings, a few bytes a term.
// Made whole by the constructor; constant then. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/archive/segment.h"

namespace dateline {

struct PostingSum {
  std::uint64_t articles = 0;
  std::uint64_t sum = 0;  // of a hash of each posting: no order, no list

  void add(ArticleNumber article, std::uint32_t frequency);
  friend bool operator==(const PostingSum&, const PostingSum&) = default;
};

class ExpectedPostings {
 public:
  explicit ExpectedPostings(const Segment& segment);

  // Nothing: no article has the term.
  PostingSum of(std::string_view term) const;
  std::size_t terms() const { return sums_.size(); }

 private:
  void add_texts(const Segment& segment);
  void add_filters(const Segment& segment);
  void insert(std::string_view term, const PostingSum& sum);

  std::unordered_map<std::uint64_t, PostingSum> sums_;  // by hash64 of the term
};

}  // namespace dateline
