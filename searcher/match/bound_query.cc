#include "searcher/match/bound_query.h"

#include <optional>

#include "searcher/match/expansion.h"
#include "searcher/match/taken_values.h"
#include "searcher/match/word_choices.h"
#include "searcher/query/query_error.h"
#include "searcher/query/value_query.h"

namespace dateline {
namespace {

// Articles of the leaf that are not deleted. A single term is looked up in the
// statistics; several terms, or certain forms or articles of one, have to be counted.
std::uint64_t live_articles(const WordLeaf::InSegment& leaf, bool title, const Segment& segment) {
  const Deletions& deletions = segment.deletions();
  if (leaf.choices.size() == 1 && leaf.choices.front().takes_all()) {
    const TermRank rank = leaf.choices.front().rank;
    const std::uint32_t deleted =
        title ? deletions.with_title_term(rank) : deletions.with_term(rank);
    return leaf.postings.size() - deleted;
  }
  if (deletions.empty()) return leaf.postings.size();
  const auto all = ArticleSet::range(0, static_cast<ArticleNumber>(segment.size()));
  return leaf.postings.articles_in(all, segment.size()).without(deletions.words()).count();
}

// The word as a query has it.
std::string written(const QueryNode& node) {
  return node.text + (node.kind == NodeKind::kFuzzy ? "~" : "*");
}

// ": a, b, ..."; `all` is not empty.
template <typename Strings>
std::string listed(const Strings& all, std::size_t shown) {
  std::string list;
  for (const auto& string : all) {
    list += list.empty() ? ": " : ", ";
    if (shown-- == 0) return list + "...";
    list += string;
  }
  return list;
}

}  // namespace

BoundQuery::BoundQuery(const OpenedArchive& archive, std::vector<const QueryNode*> parts,
                       const Deadline& deadline)
    : archive_(archive), parts_(std::move(parts)), deadline_(deadline) {
  for (const QueryNode* part : parts_) bind(*part, true);
}

void BoundQuery::bind(const QueryNode& node, bool scored) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix:
    case NodeKind::kFuzzy: bind_word(node, scored); break;
    case NodeKind::kValue: bind_value(node, scored); break;
    default:
      for (const QueryPtr& child : node.children) {
        bind(*child, scored && node.kind != NodeKind::kNot);
      }
  }
}

void BoundQuery::bind_word(const QueryNode& node, bool scored) {
  const bool title = node.field == Field::kTitle;
  const bool expands = node.kind == NodeKind::kPrefix || node.kind == NodeKind::kFuzzy;
  WordLeaf& leaf = leaves_[&node];
  leaf.node = &node;
  leaf.scored = scored;
  WordExpansion expansion(node.text);
  std::vector<std::uint64_t> live;
  std::optional<NearTerms> near;
  if (node.kind == NodeKind::kFuzzy) near.emplace(node.text, archive_.generation().languages());
  for (const auto& segment : archive_.segments()) {
    deadline_.check();
    WordLeaf::InSegment in_segment;
    in_segment.choices = near ? fuzzy_choices(node, *near, *segment) : word_choices(node, *segment);
    if (expands) {
      expansion.add(*segment, in_segment.choices);
      limit_expansion(node, expansion.terms());
    }
    in_segment.postings =
        postings_of(in_segment.choices, title, *segment, deadline_, expands ? &live : nullptr);
    if (expands) expansion.count(in_segment.choices, live);
    leaf.articles += live_articles(in_segment, title, *segment);
    leaf.segments.push_back(std::move(in_segment));
  }
  if (expands) {
    expanded_ += expansion.terms();
    // Of a fuzzy word that stands for nothing unknown_word tells.
    if (!near || leaf.articles > 0) {
      notes_.push_back({"expanded", written(node) + " stands for " + expansion.text()});
    }
  }
  if (scored) scored_.push_back(&leaf);
}

void BoundQuery::limit_expansion(const QueryNode& node, std::size_t terms) const {
  if (expanded_ + terms <= kMaxExpandedTerms) return;
  throw Error(ErrorCode::kLimit,
              in_quotes(written(node)) +
                  " stands for too many different words: all words with * or ~ of a query "
                  "together may stand for " +
                  std::to_string(kMaxExpandedTerms),
              "", "give more letters");
}

void BoundQuery::note_short_form(const QueryNode& node, bool asked,
                                 const std::set<std::string_view>& names) {
  constexpr std::size_t kShown = 5;
  notes_.push_back({"short_form", "for " + value_query(node) +
                                      ", what articles introduce by that short form is " +
                                      (asked ? "taken, too" : "left out, too") +
                                      listed(names, kShown)});
}

void BoundQuery::bind_value(const QueryNode& node, bool asked) {
  std::vector<std::vector<LeafPostings>>& segments = values_[&node];
  const JoinedValues& joined = joined_.try_emplace(&node, node, archive_.names()).first->second;
  if (!joined.empty()) {
    for (const auto& segment : archive_.segments()) {
      segments.push_back({});
      segments.back().emplace_back(joined.postings(*segment, deadline_));
    }
    if (asked && node.field == Field::kPerson) with_surnames_.push_back(&node);
    if (!joined.by_short_form().empty()) note_short_form(node, asked, joined.by_short_form());
    settled_.insert(&node);
    return;
  }
  for (const auto& segment : archive_.segments()) {
    std::vector<LeafPostings> lists;
    if (node.field == Field::kId) {
      std::vector<Posting> list;
      if (const auto article = segment->columns().find_id(node.text)) list.push_back({*article, 0});
      lists.emplace_back(std::move(list));
    } else if (has_value_terms(node)) {
      lists.push_back(LeafPostings::of(segment->postings(), value_term(node.field, node.text)));
    } else {
      for (const std::string& word : words_to_find(node)) {
        lists.push_back(LeafPostings::of(segment->postings(), word_term(node.field, word)));
      }
    }
    segments.push_back(std::move(lists));
  }
}

}  // namespace dateline
