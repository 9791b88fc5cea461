// What a prefix or a word with ~ became in an archive: which words, and how many articles have
// each. Its segments must outlive it. One object for one thread.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "searcher/match/bound_query.h"

namespace dateline {

class WordExpansion {
 public:
  // `asked`: the folded word or its beginning, which the query has.
  explicit WordExpansion(std::string asked) : asked_(std::move(asked)) {}

  // What it becomes in one more segment, and then how many live articles each choice has there
  // (postings_of).
  void add(const Segment& segment, const std::vector<RankChoice>& choices);
  void count(const std::vector<RankChoice>& choices, const std::vector<std::uint64_t>& live);

  // Terms, also those that no live article has.
  std::size_t terms() const { return words_.size(); }
  // "3 words: strike (4 articles), stroke (1), striker (1)"; those of most articles first.
  // A word is all forms of its term that are taken; it is shown in the form that was asked for
  // when that is one of them, else in the most frequent one.
  std::string text() const;

 private:
  struct Word {
    std::uint64_t articles = 0;
    // Where it is shown as it is written: in the segment that has it most.
    std::uint64_t most = 0;
    const Tokens* tokens = nullptr;
    TermRank rank = 0;
    std::size_t variant = 0;  // the most frequent one that is taken
  };

  std::string shown(const std::string& term, const Word& word) const;

  std::string asked_;
  std::map<std::string, Word> words_;  // by term
  std::vector<Word*> latest_;          // by choice of the latest segment
  const Tokens* latest_tokens_ = nullptr;
};

}  // namespace dateline
