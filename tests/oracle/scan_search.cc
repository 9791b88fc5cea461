#include "tests/oracle/scan_search.h"

#include <algorithm>
#include <cmath>

#include "common/text/term_weights.h"
#include "tests/oracle/scan_match.h"

namespace dateline {
namespace {

void find_scored_words(const QueryNode& node, std::vector<const QueryNode*>& words) {
  if (node.kind == NodeKind::kNot) return;
  if (node.kind == NodeKind::kWord || node.kind == NodeKind::kExact ||
      node.kind == NodeKind::kPrefix || node.kind == NodeKind::kFuzzy) {
    words.push_back(&node);
  }
  for (const QueryPtr& child : node.children) find_scored_words(*child, words);
}

std::uint32_t frequency_of(const QueryNode& word, const ScanArticle& article) {
  std::uint32_t frequency = 0;
  for (const ScanToken& token : article.tokens) {
    if (!takes_token(word, token, article)) continue;
    // A word asked for in the title alone is counted there, without weight.
    frequency += token.title && word.field != Field::kTitle ? kTitleWeight : 1;
  }
  return frequency;
}

double word_weight(double total, double with_word) {
  double w = (total - with_word + 0.5) / (with_word + 0.5);
  if (w < 2) w = w / 2 + 1;
  return std::log(w);
}

void add_word(const QueryNode& word, const Bm25& bm25,
              const std::map<std::string, ScanArticle>& articles, std::vector<ScanHit>& hits) {
  std::uint64_t with_word = 0;
  double length = 0;
  for (const auto& [id, article] : articles) {
    with_word += frequency_of(word, article) > 0 ? 1 : 0;
    length += article.length;
  }
  const auto total = static_cast<double>(articles.size());
  const double weight = word_weight(total, static_cast<double>(with_word));
  for (ScanHit& hit : hits) {
    const std::uint32_t frequency = frequency_of(word, *hit.article);
    if (frequency == 0) continue;
    const double f = frequency;
    const double relative = hit.article->length / (length / total);
    const double part =
        weight * f * (bm25.k1 + 1) / (f + bm25.k1 * (1 - bm25.b + bm25.b * relative));
    hit.score += part;
    hit.parts.push_back({part, frequency, with_word});
  }
}

bool is_selected(const Asked& asked, const ScanArticle& article, std::optional<Field> except) {
  std::map<Field, bool> any;  // by field with a selection: whether a value of it is there
  for (const Asked::Choice& choice : asked.choices) {
    const bool has = scan_matches(*choice.value, article);
    if (choice.exclude && has) return false;
    if (!choice.exclude && choice.field != except) any[choice.field] |= has;
  }
  return std::all_of(any.begin(), any.end(), [](const auto& field) { return field.second; });
}

}  // namespace

Asked::Asked(const SearchRequest& search_request, const std::vector<std::string>& languages)
    : request(search_request) {
  ParseOptions options;
  options.today = request.today;
  options.languages = languages;
  query = parse_query(request.query, options).root;
  for (const Filter& filter : request.filters) {
    choices.push_back(
        {filter.field, filter.exclude, filter_node(filter.field, filter.value, options)});
  }
  if (request.from.empty() && request.to.empty()) return;
  dates.emplace();
  if (!request.from.empty()) dates->first = parse_date_range(request.from, request.today).first;
  if (!request.to.empty()) dates->last = parse_date_range(request.to, request.today).last;
}

void ScanSearch::put(const Article& article, const std::function<void(ScanArticle&)>& find) {
  ScanArticle scanned = scan_article(article, maker_, words_);
  if (find) find(scanned);
  articles_[article.id] = std::move(scanned);
}

void ScanSearch::forget_entities() {
  for (auto& [id, article] : articles_) forget_found(article);
}

ScanArticles ScanSearch::matches(const Asked& asked) const {
  ScanArticles found;
  for (const auto& [id, article] : articles_) {
    if (asked.dates && !is_in_range(*asked.dates, article)) continue;
    if (scan_matches(*asked.query, article)) found.push_back(&article);
  }
  return found;
}

std::vector<ScanHit> ScanSearch::hits(const Asked& asked, const ScanArticles& found) const {
  std::vector<ScanHit> hits;
  for (const ScanArticle* article : found) hits.push_back({article, 0, {}});
  std::vector<const QueryNode*> words;
  find_scored_words(*asked.query, words);
  for (const QueryNode* word : words) add_word(*word, asked.request.bm25, articles_, hits);
  std::sort(hits.begin(), hits.end(), [&](const ScanHit& a, const ScanHit& b) {
    return comes_first(asked.request.sort, a, b);
  });
  return hits;
}

ScanArticles selected(const Asked& asked, const ScanArticles& matches,
                      std::optional<Field> except) {
  ScanArticles left;
  for (const ScanArticle* article : matches) {
    if (is_selected(asked, *article, except)) left.push_back(article);
  }
  return left;
}

bool comes_first(SortOrder order, const ScanHit& a, const ScanHit& b) {
  if (order == SortOrder::kRelevance && a.score != b.score) return a.score > b.score;
  const bool a_dated = a.article->article.date.known();
  const bool b_dated = b.article->article.date.known();
  if (a_dated != b_dated) return a_dated;
  const auto a_time = std::pair(a.article->first_day, a.article->article.date.second);
  const auto b_time = std::pair(b.article->first_day, b.article->article.date.second);
  if (a_dated && a_time != b_time) {
    return order == SortOrder::kOldest ? a_time < b_time : a_time > b_time;
  }
  return a.article->article.id < b.article->article.id;
}

}  // namespace dateline
