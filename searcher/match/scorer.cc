#include "searcher/match/scorer.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

double term_weight(double total, double with_term) {
  double w = (total - with_term + 0.5) / (with_term + 0.5);
  if (w < 2) w = w * 0.5 + 1;
  return std::log(w);
}

}  // namespace

Scorer::Scorer(const BoundQuery& query, const Bm25& parameters) : query_(query) {
  const Generation& generation = query.archive().generation();
  const auto total = static_cast<double>(generation.live());
  const double average = total > 0 ? static_cast<double>(generation.live_length()) / total : 0;
  formula_.flat = parameters.k1 * (1 - parameters.b);
  formula_.steep = average > 0 ? parameters.k1 * parameters.b / average : 0;
  for (const WordLeaf* leaf : query.scored()) {
    in_query_.push_back(
        {leaf, term_weight(total, static_cast<double>(leaf->articles)) * (parameters.k1 + 1)});
  }
  words_ = in_query_;
  std::stable_sort(words_.begin(), words_.end(),
                   [](const Word& one, const Word& other) { return one.weight > other.weight; });
}

std::vector<ScorePart> Scorer::explain(std::size_t segment, ArticleNumber article) const {
  const Segment& in = *query_.archive().segments()[segment];
  std::vector<ScorePart> parts;
  std::vector<std::uint32_t> frequency;
  for (const Word& word : in_query_) {
    const WordLeaf& leaf = *word.leaf;
    leaf.segments[segment].postings.frequencies({article}, frequency);
    if (frequency.front() == 0) continue;
    ScorePart explained;
    explained.label = leaf.node->text;
    for (const RankChoice& choice : leaf.segments[segment].choices) {
      if (!explained.term.empty()) explained.term += ", ";
      explained.term += in.tokens().term(choice.rank);
    }
    explained.weight = formula_.part(word.weight, frequency.front(), in.columns().length(article));
    explained.frequency = frequency.front();
    explained.document_frequency = leaf.articles;
    parts.push_back(std::move(explained));
  }
  return parts;
}

}  // namespace dateline
