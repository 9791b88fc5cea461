// BM25 scores of the articles that a query matches.
//
// The score of an article is the sum over the scored words of
//   weight * f * (k1 + 1) / (f + k1 * (1 - b + b * length / average length))
// with f the word's frequency in the article (title words counted kTitleWeight
// times), and weight = log(w), w = (N - n + 0.5) / (n + 0.5), where w below 2 is
// replaced by w / 2 + 1 so that words of more than a third of all articles still
// add a little. N live articles, n of them with the word. The formula and the
// replacement are those of Xapian's BM25Weight (k2 = 0, k3 any, min_normlen = 0),
// with which tests compare it.
//
// Const methods may be called from any thread.
#pragma once

#include <string>
#include <vector>

#include "searcher/match/article_set.h"
#include "searcher/match/bound_query.h"
#include "searcher/results/result_page.h"

namespace dateline {

struct Bm25 {
  double k1 = 1.2;
  double b = 0.75;
};

class Scorer {
 public:
  Scorer(const BoundQuery& query, const Bm25& parameters);

  // Calls fn(article, score) for each article of the set, ascending.
  template <typename Fn>
  void score(std::size_t segment, const ArticleSet& set, const Fn& fn) const;

  std::vector<ScorePart> explain(std::size_t segment, ArticleNumber article) const;

 private:
  // Articles are scored in windows small enough for the first-level cache.
  static constexpr ArticleNumber kWindow = 4096;

  double part(double weight, std::uint32_t frequency, std::uint32_t length) const {
    const double f = frequency;
    return weight * f / (f + flat_ + steep_ * length);
  }
  // Fills scores, one for each article of the list.
  void score_list(std::size_t segment, const std::vector<ArticleNumber>& articles,
                  std::vector<double>& scores) const;
  bool prefers_list(std::size_t segment, const ArticleSet& set) const;
  void add_window(LeafPostings::Reader& reader, double weight,
                  std::span<const std::uint32_t> lengths, ArticleNumber begin, ArticleNumber end,
                  double* scores) const;

  const BoundQuery& query_;
  std::vector<double> weights_;  // of query_.scored(), times k1 + 1
  double flat_ = 0;              // k1 * (1 - b)
  double steep_ = 0;             // k1 * b / average length
};

template <typename Fn>
void Scorer::score(std::size_t segment, const ArticleSet& set, const Fn& fn) const {
  if (prefers_list(segment, set)) {
    std::vector<ArticleNumber> articles;
    std::vector<double> scores;
    set.for_each([&](ArticleNumber article) { articles.push_back(article); });
    score_list(segment, articles, scores);
    for (std::size_t i = 0; i < articles.size(); ++i) fn(articles[i], scores[i]);
    return;
  }
  const auto lengths = query_.archive().segments()[segment]->columns().lengths();
  std::vector<LeafPostings::Reader> readers;
  for (const WordLeaf* leaf : query_.scored()) readers.emplace_back(leaf->segments[segment].postings);
  std::vector<double> scores(kWindow);
  const auto size = static_cast<ArticleNumber>(lengths.size());
  for (ArticleNumber begin = set.begin() / kWindow * kWindow; begin < std::min(set.end(), size);
       begin += kWindow) {
    const ArticleNumber end = std::min(begin + kWindow, size);
    if (set.count_between(begin, end) == 0) continue;
    query_.deadline().check();
    std::fill(scores.begin(), scores.end(), 0.0);
    for (std::size_t i = 0; i < readers.size(); ++i) {
      add_window(readers[i], weights_[i], lengths, begin, end, scores.data());
    }
    set.for_each_between(begin, end,
                         [&](ArticleNumber article) { fn(article, scores[article - begin]); });
  }
}

}  // namespace dateline
