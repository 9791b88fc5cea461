#include "searcher/match/scorer.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace dateline {
namespace {

double term_weight(double total, double with_term) {
  double w = (total - with_term + 0.5) / (with_term + 0.5);
  if (w < 2) w = w * 0.5 + 1;
  return std::log(w);
}

// The word as a query has it.
std::string label_of(const QueryNode& node) {
  if (node.kind == NodeKind::kPrefix) return node.text + "*";
  return node.kind == NodeKind::kFuzzy ? node.text + "~" : node.text;
}

// "con*" stands for thousands of terms: those that the article has, the most frequent in it first.
std::string terms_in_article(const WordLeaf& leaf, const Tokens& tokens, std::size_t segment,
                             ArticleNumber article) {
  constexpr std::size_t kShown = 8;
  const std::vector<RankChoice>& choices = leaf.segments[segment].choices;
  if (choices.size() == 1) return tokens.term(choices.front().rank);
  std::vector<TermRank> ranks;
  std::vector<std::uint32_t> variants;
  Marks marks;
  tokens.read(article, ranks);
  tokens.read_variants(article, ranks.size(), variants);
  tokens.read_marks(article, marks);
  const bool title = leaf.node->field == Field::kTitle;
  const std::size_t end =
      title ? std::min<std::size_t>(marks.title_tokens, ranks.size()) : ranks.size();
  std::map<std::string, std::size_t> times;
  for (std::size_t i = 0; i < end; ++i) {
    auto choice = std::ranges::lower_bound(choices, ranks[i], {}, &RankChoice::rank);
    bool taken = false;
    for (; !taken && choice != choices.end() && choice->rank == ranks[i]; ++choice) {
      taken = choice->is_in(article) && choice->takes(variants[i]);
    }
    if (taken) ++times[tokens.term(ranks[i])];
  }
  std::vector<std::pair<std::string, std::size_t>> had(times.begin(), times.end());
  std::ranges::stable_sort(had, std::ranges::greater(),
                           &std::pair<std::string, std::size_t>::second);
  std::string terms;
  for (std::size_t i = 0; i < had.size(); ++i) {
    if (i > 0) terms += ", ";
    if (i == kShown) return terms + "...";
    terms += had[i].first;
  }
  return terms;
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
    explained.label = label_of(*leaf.node);
    explained.term = terms_in_article(leaf, in.tokens(), segment, article);
    explained.weight = formula_.part(word.weight, frequency.front(), in.columns().length(article));
    explained.frequency = frequency.front();
    explained.document_frequency = leaf.articles;
    parts.push_back(std::move(explained));
  }
  return parts;
}

}  // namespace dateline
