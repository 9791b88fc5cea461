#include "searcher/results/part_sets.h"

#include <algorithm>
#include <bit>

#include "searcher/match/evaluator.h"

namespace dateline {
namespace {

// Whether lists tell which articles have the part, and none has to be read.
bool is_told_by_lists(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kAll:
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy:
    case NodeKind::kValue:
    case NodeKind::kDate: return true;
    case NodeKind::kAnd:
    case NodeKind::kOr:
    case NodeKind::kNot:
      return std::ranges::all_of(node.children,
                                 [](const QueryPtr& child) { return is_told_by_lists(*child); });
    default: return false;
  }
}

class PartCounter {
 public:
  PartCounter(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
              const Deadline& deadline)
      : query_(query), parts_(parts), deadline_(deadline) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      (is_told_by_lists(*parts[i]) ? cheap_ : costly_).push_back(i);
    }
  }

  // Articles with many of the cheap parts come first: they show how many parts articles with few
  // of them must reach, and most of those cannot.
  LargestSets count() {
    for (std::size_t i = 0; i < query_.archive().segments().size(); ++i) count_cheap(i);
    for (std::size_t cheap = cheap_.size() + 1; cheap-- > 0;) {
      if (!can_count(cheap + costly_.size())) break;
      for (std::size_t i = 0; i < has_.size(); ++i) count_costly(i, cheap);
    }
    return std::move(largest_);
  }

 private:
  bool can_count(std::size_t parts) const {
    return parts >= static_cast<std::size_t>(largest_.parts());
  }

  void mark(Evaluator& evaluator, std::size_t part, const ArticleSet& scope,
            std::vector<PartSet>& has) const {
    deadline_.check();
    evaluator.matches({parts_[part]}, scope).for_each([&](ArticleNumber article) {
      has[article] |= PartSet{1} << part;
    });
  }

  void count_cheap(std::size_t segment) {
    deadline_.check();
    Evaluator evaluator(query_, segment, deadline_);
    has_.emplace_back(query_.archive().segments()[segment]->size(), 0);
    for (const std::size_t part : cheap_)
      mark(evaluator, part, evaluator.everything(), has_.back());
  }

  // The articles with so many of the cheap parts.
  void count_costly(std::size_t segment, std::size_t cheap) {
    std::vector<PartSet>& has = has_[segment];
    deadline_.check();
    std::vector<ArticleNumber> articles;
    for (ArticleNumber article = 0; article < has.size(); ++article) {
      // One that was looked at before has more.
      if (std::popcount(has[article]) == static_cast<int>(cheap)) articles.push_back(article);
    }
    Evaluator evaluator(query_, segment, deadline_);
    std::size_t left = costly_.size();
    for (const std::size_t part : costly_) {
      std::erase_if(articles, [&](ArticleNumber article) {
        return !can_count(static_cast<std::size_t>(std::popcount(has[article])) + left);
      });
      if (articles.empty()) return;
      mark(evaluator, part, ArticleSet::list(articles), has);
      --left;
    }
    for (const ArticleNumber article : articles) largest_.add(has[article]);
  }

  const BoundQuery& query_;
  const std::vector<const QueryNode*>& parts_;
  Deadline deadline_;
  std::vector<std::size_t> cheap_;  // numbers of parts
  std::vector<std::size_t> costly_;
  std::vector<std::vector<PartSet>> has_;  // by segment and article
  LargestSets largest_;
};

}  // namespace

void LargestSets::add(PartSet set) {
  const int parts = std::popcount(set);
  if (parts < most_) return;
  if (parts > most_) sets_.clear();
  most_ = parts;
  ++sets_[set];
}

std::vector<std::pair<PartSet, std::uint64_t>> LargestSets::by_articles() const {
  std::vector<std::pair<PartSet, std::uint64_t>> all(sets_.begin(), sets_.end());
  std::ranges::stable_sort(all, std::ranges::greater(), &std::pair<PartSet, std::uint64_t>::second);
  return all;
}

LargestSets largest_sets(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
                         const Deadline& deadline) {
  return PartCounter(query, parts, deadline).count();
}

}  // namespace dateline
