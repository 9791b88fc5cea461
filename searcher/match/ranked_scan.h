// Finds the best of the articles that a query matches in one segment, and skips
// those that cannot be among the best.
//
// A part of a score is largest where the word is most frequent and the article
// shortest; the heads of posting blocks say how frequent and how short. Articles are
// taken in windows. In each the words are taken from the heaviest to the lightest:
// as long as articles of the remaining words alone could still enter, their postings
// are added up for the whole window; after that the remaining words are looked up
// only for the articles that could enter with them (MaxScore, Turtle and Flood 1995,
// with the block maxima of Ding and Suel 2011). The parts of a score are always added
// in the same order, so that an article has the same score whatever was skipped.
//
// One object for one scan and one thread. Errors: kLimit (deadline), kDamaged.
#pragma once

#include <span>
#include <vector>

#include "searcher/match/article_set.h"
#include "searcher/match/scorer.h"
#include "searcher/match/top_hits.h"

namespace dateline {

class RankedScan {
 public:
  RankedScan(const BoundQuery& query, const Scorer& scorer, std::size_t segment,
             const ArticleSet& set, TopHits& top);

  // Adds to `top` all of the set that can enter it.
  void run();

 private:
  // Small enough for the first-level cache.
  static constexpr ArticleNumber kWindow = 4096;

  void scan_windows();
  void scan_window(ArticleNumber begin, ArticleNumber end);
  // Fills rests_: what the words from each one on can add at most in the window.
  void bound_window(ArticleNumber begin, ArticleNumber end);
  // Adds the parts of the first `words` words, and collects candidates_.
  void add_window(std::size_t words, ArticleNumber begin, ArticleNumber end);
  // Collects from all scores of the window, or from those that add_sparsely() touched.
  void collect(double least, ArticleNumber begin, ArticleNumber end);
  void add_sparsely(std::size_t words, ArticleNumber begin, ArticleNumber end);
  void complete(std::size_t from, ArticleNumber begin, ArticleNumber end);
  // Adds the parts of a word to the scores of the articles from `from` to before `to`.
  void add_parts(std::size_t word, ArticleNumber window, ArticleNumber from, ArticleNumber to);

  bool prefers_list() const;
  void scan_list(std::span<const ArticleNumber> articles);
  void scan_portion(std::span<const ArticleNumber> articles);

  // Whether an article with this much at most can enter.
  bool can_enter(double most) const { return most * kRounding >= top_.floor(); }
  // The sums of bounds and of parts round differently.
  static constexpr double kRounding = 1 + 1e-9;

  const BoundQuery& query_;
  const Scorer& scorer_;
  const std::size_t segment_;
  const ArticleSet& set_;
  TopHits& top_;
  std::span<const std::uint32_t> lengths_;
  std::vector<LeafPostings::Reader> readers_;  // by word, heaviest first
  std::vector<double> rests_;                  // by word, and 0 behind the last
  std::vector<std::size_t> most_postings_;     // by word, in the window
  std::vector<double> scores_;                 // of a window; 0 between windows
  std::vector<ArticleNumber> touched_;         // whose score is not 0; when it is sparse_
  bool sparse_ = false;
  std::vector<ArticleNumber> candidates_;
};

}  // namespace dateline
