// Exact counts of a facet's values over all matches.
//
// One object for one facet and one thread; add() segment by segment. The work
// is in proportion to the matches and their values, not to the values that the
// archive has.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/match/article_set.h"

namespace dateline {

class FacetCounter {
 public:
  // `segments`: how many will be added.
  explicit FacetCounter(std::size_t segments) : one_segment_(segments == 1) {}

  // After an error (a damaged column, no memory) the object is of no use, the thread is.
  void add(const FacetColumn& column, const ArticleSet& matches);

  std::uint64_t missing() const { return missing_; }  // matches without a value
  struct Top {
    std::vector<std::pair<std::string, std::uint64_t>> values;
    std::uint64_t distinct = 0;  // how many there are to choose from
  };
  // The most frequent values, equal counts by value; of those that `takes` takes, if any
  // is given. With kOne, values that a search for one of them finds as well ("The Sun",
  // "The sun") are one, under the most frequent.
  using Takes = std::function<bool(std::string_view)>;
  enum class Spellings { kApart, kOne };
  Top top(std::size_t count, const Takes& takes = {},
          Spellings spellings = Spellings::kApart) const;

 private:
  using Count = std::pair<std::string_view, std::uint64_t>;
  std::vector<Count> all() const;
  void count(const FacetColumn& column, const ArticleSet& matches);
  void add_few(const FacetColumn& column, const ArticleSet& matches);
  void add_many(const FacetColumn& column, const ArticleSet& matches);
  void add_joined(const FacetColumn& column, const ArticleSet& matches);
  void settle_touched(const FacetColumn& column);
  // A value's count in one segment.
  void settle(const FacetColumn& column, std::uint32_t ordinal, std::uint64_t count);

  bool one_segment_;
  std::uint64_t missing_ = 0;
  std::vector<Count> counts_;  // of the one segment
  std::unordered_map<std::string_view, std::uint64_t> by_value_;
};

}  // namespace dateline
