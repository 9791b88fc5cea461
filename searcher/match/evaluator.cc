#include "searcher/match/evaluator.h"

#include <algorithm>

#include "searcher/match/event_filter.h"
#include "searcher/match/taken_values.h"

namespace dateline {
namespace {

bool is_word(NodeKind kind) {
  return kind == NodeKind::kWord || kind == NodeKind::kExact || kind == NodeKind::kPrefix ||
         kind == NodeKind::kFuzzy;
}

std::vector<const QueryNode*> children_of(const QueryNode& node) {
  std::vector<const QueryNode*> children;
  for (const QueryPtr& child : node.children) children.push_back(child.get());
  return children;
}

}  // namespace

Evaluator::Evaluator(const BoundQuery& query, std::size_t segment, const Deadline& deadline)
    : query_(query),
      segment_index_(segment),
      segment_(*query.archive().segments()[segment]),
      deadline_(deadline),
      spans_(query, segment, deadline) {}

ArticleSet Evaluator::everything() const {
  return ArticleSet::range(0, static_cast<ArticleNumber>(segment_.size()));
}

ArticleSet Evaluator::matches(const std::vector<const QueryNode*>& parts, const ArticleSet& scope) {
  ArticleSet all = all_of(parts, scope);
  if (segment_.deletions().empty()) return all;
  return all.without(segment_.deletions().words());
}

ArticleSet Evaluator::matches(const QueryNode& node, const ArticleSet& scope) {
  deadline_.check();
  switch (node.kind) {
    case NodeKind::kAll: return scope;
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy:
      return query_.leaf(node).segments[segment_index_].postings.articles_in(scope,
                                                                             segment_.size());
    case NodeKind::kValue: {
      ArticleSet left = scope;
      for (const LeafPostings& list : query_.value_lists(node, segment_index_)) {
        left = list.articles_in(left, segment_.size());
      }
      const bool sure = node.field == Field::kId || has_value_terms(node) ||
                        node.words.size() == 1 || query_.is_settled(node);
      if (sure) return left;
      return with_taken_value(node, segment_.columns().facet(*facet_index(node.field)), left);
    }
    case NodeKind::kDate: return scope.within(dated(node.dates));
    case NodeKind::kEvent:
      return with_event(node.dates, segment_.columns().facet(*facet_index(Field::kEvent)), scope);
    case NodeKind::kAnd: return all_of(children_of(node), scope);
    case NodeKind::kOr: return any_of(node, scope);
    case NodeKind::kNot: return scope.without(matches(*node.children.front(), scope));
    default: return placed(node, scope);
  }
}

std::size_t Evaluator::cost(const QueryNode& node) const {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy: return query_.leaf(node).segments[segment_index_].postings.size();
    case NodeKind::kValue: {
      std::size_t least = segment_.size();
      for (const LeafPostings& list : query_.value_lists(node, segment_index_)) {
        least = std::min(least, list.size());
      }
      return least;
    }
    case NodeKind::kDate: return 0;  // a range costs nothing and narrows all that follows
    case NodeKind::kEvent: return 2 * segment_.size();  // what is left is looked at one by one
    case NodeKind::kOr: {
      std::size_t sum = 0;
      for (const QueryPtr& child : node.children) sum += cost(*child);
      return sum;
    }
    case NodeKind::kAnd: {
      std::size_t least = segment_.size();
      for (const QueryPtr& child : node.children) least = std::min(least, cost(*child));
      return least;
    }
    default:
      // Reading articles, or all but some: when everything else has been done.
      return 2 * segment_.size() + 1;
  }
}

std::vector<const QueryNode*> Evaluator::by_cost(std::vector<const QueryNode*> nodes) const {
  std::vector<std::pair<std::size_t, const QueryNode*>> order;
  for (const QueryNode* node : nodes) order.emplace_back(cost(*node), node);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < order.size(); ++i) nodes[i] = order[i].second;
  return nodes;
}

ArticleSet Evaluator::all_of(const std::vector<const QueryNode*>& parts, ArticleSet scope) {
  for (const QueryNode* part : by_cost(parts)) {
    if (scope.most() == 0) break;
    scope = matches(*part, scope);
  }
  return scope;
}

ArticleSet Evaluator::any_of(const QueryNode& node, const ArticleSet& scope) {
  // Words over a whole range mark bits in one array; all else is united.
  ArticleSet found = ArticleSet::list({});
  std::vector<std::uint64_t> words;
  for (const QueryPtr& child : node.children) {
    if (scope.is_range() && is_word(child->kind)) {
      words.resize(words_between(scope.begin(), scope.end()));
      query_.leaf(*child).segments[segment_index_].postings.mark(words, scope.begin(), scope.end());
    } else {
      found = found.united(matches(*child, scope));
    }
  }
  if (words.empty()) return found;
  return found.united(ArticleSet::bits(std::move(words), scope.begin() / 64));
}

ArticleSet Evaluator::with_words(const QueryNode& node, ArticleSet scope) {
  // What an article needs at least to have the node at any place.
  if (is_word(node.kind)) return matches(node, scope);
  if (node.kind == NodeKind::kOr) {
    ArticleSet found = ArticleSet::list({});
    for (const QueryPtr& child : node.children) found = found.united(with_words(*child, scope));
    return found;
  }
  if (node.kind == NodeKind::kPhrase) {
    if (const auto& plain = spans_.plain(node)) return with_pairs(node, *plain, std::move(scope));
  }
  for (const QueryNode* child : by_cost(children_of(node))) {
    scope = with_words(*child, std::move(scope));
  }
  return scope;
}

// Frequent words side by side are in few of the articles that have them all.
ArticleSet Evaluator::with_pairs(const QueryNode& phrase, const PlainPhrase& plain,
                                 ArticleSet scope) {
  const PairLists& pairs = segment_.postings().pairs();
  std::vector<ArticleSet> lists;
  std::vector<const QueryNode*> others = children_of(phrase);
  for (std::size_t i = 0; i + 1 < plain.ranks.size(); ++i) {
    if (!pairs.cover(plain.ranks[i], plain.ranks[i + 1])) continue;
    lists.push_back(ArticleSet::list(pairs.articles(plain.ranks[i], plain.ranks[i + 1])));
    others[i] = others[i + 1] = nullptr;
  }
  std::sort(lists.begin(), lists.end(),
            [](const ArticleSet& a, const ArticleSet& b) { return a.count() < b.count(); });
  for (const ArticleSet& list : lists) scope = list.within(scope);
  std::erase(others, nullptr);
  for (const QueryNode* word : by_cost(others)) scope = with_words(*word, std::move(scope));
  return scope;
}

bool Evaluator::told_by_pairs(const QueryNode& node) {
  if (node.kind != NodeKind::kPhrase) return false;
  const std::optional<PlainPhrase>& plain = spans_.plain(node);
  return plain && plain->ranks.size() == 2 &&
         segment_.postings().pairs().cover(plain->ranks[0], plain->ranks[1]);
}

ArticleSet Evaluator::placed(const QueryNode& node, const ArticleSet& scope) {
  if (told_by_pairs(node)) return with_words(node, scope);
  std::vector<ArticleNumber> candidates;
  with_words(node, scope).for_each([&](ArticleNumber article) {
    if (article < segment_.size()) candidates.push_back(article);
  });
  // Their streams lie anywhere in memory: most of the time would be waiting for it.
  constexpr std::size_t kAhead = 4;
  std::vector<ArticleNumber> found;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i + kAhead < candidates.size()) segment_.tokens().prefetch(candidates[i + kAhead]);
    if (spans_.matches(node, candidates[i])) found.push_back(candidates[i]);
  }
  return ArticleSet::list(std::move(found));
}

ArticleSet Evaluator::dated(const DateRange& dates) const {
  const std::span<const DayNumber> days = segment_.columns().days();
  auto number_of = [&](auto at) { return static_cast<ArticleNumber>(at - days.begin()); };
  const ArticleNumber first_dated = number_of(std::upper_bound(days.begin(), days.end(), 0));
  if (dates.none) return ArticleSet::range(0, first_dated);
  const ArticleNumber begin =
      dates.first == 0 ? first_dated
                       : number_of(std::lower_bound(days.begin(), days.end(), dates.first));
  const ArticleNumber end = dates.last == 0
                                ? static_cast<ArticleNumber>(days.size())
                                : number_of(std::upper_bound(days.begin(), days.end(), dates.last));
  ArticleSet range = ArticleSet::range(std::max(begin, first_dated), std::max(begin, end));
  // A date that is known to a month or year lies within the range only when the
  // whole month or year does.
  std::vector<ArticleNumber> beyond;
  for (const ArticleNumber article : segment_.columns().imprecise()) {
    if (range.contains(article) && dates.last != 0 &&
        segment_.columns().date(article).last_day() > dates.last) {
      beyond.push_back(article);
    }
  }
  return beyond.empty() ? range : range.without(ArticleSet::list(std::move(beyond)));
}

ArticleSet Evaluator::perhaps_dated(const DateRange& dates) const {
  std::vector<ArticleNumber> perhaps;
  for (const ArticleNumber article : segment_.columns().imprecise()) {
    const PartialDate date = segment_.columns().date(article);
    const bool reaches_in =
        date.last_day() >= dates.first && (dates.last == 0 || date.first_day() <= dates.last);
    const bool reaches_out =
        date.first_day() < dates.first || (dates.last != 0 && date.last_day() > dates.last);
    if (reaches_in && reaches_out) perhaps.push_back(article);
  }
  return ArticleSet::list(std::move(perhaps));
}

std::uint64_t count_articles(const BoundQuery& query, const QueryNode& node) {
  std::uint64_t articles = 0;
  for (std::size_t i = 0; i < query.archive().segments().size(); ++i) {
    Evaluator evaluator(query, i);
    articles += evaluator.matches({&node}, evaluator.everything()).count();
  }
  return articles;
}

}  // namespace dateline
