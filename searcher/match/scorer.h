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

#include <span>
#include <string>
#include <vector>

#include "searcher/match/bound_query.h"
#include "searcher/match/score_part.h"

namespace dateline {

struct Bm25 {
  double k1 = 1.2;
  double b = 0.75;
};

// What depends on an article in the sum above.
struct Bm25Formula {
  double flat = 0;   // k1 * (1 - b)
  double steep = 0;  // k1 * b / average length

  // What a word of this weight (times k1 + 1) adds to the score of an article. Grows with
  // the frequency and falls with the length. Number: double, or several side by side.
  template <typename Number>
  Number part(Number weight, Number frequency, Number length) const {
    return weight * frequency / (frequency + flat + steep * length);
  }
  double part(double weight, std::uint32_t frequency, std::uint32_t length) const {
    return part(weight, static_cast<double>(frequency), static_cast<double>(length));
  }
};

class Scorer {
 public:
  // A scored word of the query, and its weight times k1 + 1.
  struct Word {
    const WordLeaf* leaf = nullptr;
    double weight = 0;
  };

  Scorer(const BoundQuery& query, const Bm25& parameters);

  // The heaviest first: the order in which the parts of a score are added up.
  std::span<const Word> words() const { return words_; }
  const Bm25Formula& formula() const { return formula_; }
  // In the order of the query.
  std::vector<ScorePart> explain(std::size_t segment, ArticleNumber article) const;

 private:
  const BoundQuery& query_;
  std::vector<Word> in_query_;
  std::vector<Word> words_;
  Bm25Formula formula_;
};

}  // namespace dateline
