#include "searcher/match/scorer.h"

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
  const double average =
      total > 0 ? static_cast<double>(generation.live_length()) / total : 0;
  flat_ = parameters.k1 * (1 - parameters.b);
  steep_ = average > 0 ? parameters.k1 * parameters.b / average : 0;
  for (const WordLeaf* leaf : query.scored()) {
    weights_.push_back(term_weight(total, static_cast<double>(leaf->articles)) *
                       (parameters.k1 + 1));
  }
}

bool Scorer::prefers_list(std::size_t segment, const ArticleSet& set) const {
  // Looking a posting up costs several times as much as reading past it.
  constexpr std::size_t kLookUpCost = 8;
  if (query_.scored().empty()) return true;
  if (!set.is_list()) return false;
  std::size_t postings = 0;
  for (const WordLeaf* leaf : query_.scored()) postings += leaf->segments[segment].postings.size();
  return set.count() * query_.scored().size() * kLookUpCost < postings;
}

void Scorer::score_list(std::size_t segment, const std::vector<ArticleNumber>& articles,
                        std::vector<double>& scores) const {
  scores.assign(articles.size(), 0.0);
  const auto lengths = query_.archive().segments()[segment]->columns().lengths();
  std::vector<std::uint32_t> frequencies;
  for (std::size_t leaf = 0; leaf < weights_.size(); ++leaf) {
    query_.scored()[leaf]->segments[segment].postings.frequencies(articles, frequencies);
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (frequencies[i] > 0) scores[i] += part(weights_[leaf], frequencies[i], lengths[articles[i]]);
    }
  }
}

void Scorer::add_window(LeafPostings::Reader& reader, double weight,
                        std::span<const std::uint32_t> lengths, ArticleNumber begin,
                        ArticleNumber end, double* scores) const {
  reader.read(begin, end,
              [&](const std::uint32_t* articles, const std::uint32_t* frequencies,
                  std::uint32_t count) {
                for (std::uint32_t i = 0; i < count; ++i) {
                  scores[articles[i] - begin] += part(weight, frequencies[i], lengths[articles[i]]);
                }
              });
}

std::vector<ScorePart> Scorer::explain(std::size_t segment, ArticleNumber article) const {
  const Segment& in = *query_.archive().segments()[segment];
  std::vector<ScorePart> parts;
  std::vector<std::uint32_t> frequency;
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    const WordLeaf& leaf = *query_.scored()[i];
    leaf.segments[segment].postings.frequencies({article}, frequency);
    if (frequency.front() == 0) continue;
    ScorePart explained;
    explained.label = leaf.node->text;
    for (const RankChoice& choice : leaf.segments[segment].choices) {
      if (!explained.term.empty()) explained.term += ", ";
      explained.term += in.tokens().term(choice.rank);
    }
    explained.weight = part(weights_[i], frequency.front(), in.columns().length(article));
    explained.frequency = frequency.front();
    explained.document_frequency = leaf.articles;
    parts.push_back(std::move(explained));
  }
  return parts;
}

}  // namespace dateline
