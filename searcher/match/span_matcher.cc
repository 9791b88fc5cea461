#include "searcher/match/span_matcher.h"

#include <algorithm>

#include "searcher/match/unit_scan.h"

namespace dateline {

SpanMatcher::SpanMatcher(const BoundQuery& query, std::size_t segment)
    : query_(query),
      segment_index_(segment),
      segment_(*query.archive().segments()[segment]) {}

void SpanMatcher::enter(ArticleNumber article) {
  if (entered_ && article_ == article) return;
  article_ = article;
  entered_ = true;
  have_marks_ = false;
  have_variants_ = false;
  segment_.tokens().read(article, ranks_);
}

const Marks& SpanMatcher::marks() {
  if (!have_marks_) segment_.tokens().read_marks(article_, marks_);
  have_marks_ = true;
  return marks_;
}

const std::vector<std::uint32_t>& SpanMatcher::variants() {
  if (!have_variants_) segment_.tokens().read_variants(article_, variants_);
  have_variants_ = true;
  if (variants_.size() != ranks_.size()) {
    segment_.tokens().file().damaged("forms and tokens do not agree");
  }
  return variants_;
}

std::uint32_t SpanMatcher::position(std::size_t token) {
  const std::uint32_t title = marks().title_tokens;
  const auto at = static_cast<std::uint32_t>(token);
  return at < title ? at : kBodyStart + (at - title);
}

bool SpanMatcher::matches(const QueryNode& node, ArticleNumber article) {
  if (node.kind == NodeKind::kPhrase) {
    const std::optional<PlainPhrase>& phrase = plain_phrase(node);
    if (phrase) return has_phrase(*phrase, segment_.tokens().units(article), article);
  }
  query_.deadline().check();
  enter(article);
  return !spans(node).empty();
}

const std::optional<SpanMatcher::PlainPhrase>& SpanMatcher::plain_phrase(const QueryNode& node) {
  const auto known = plain_phrases_.find(&node);
  if (known != plain_phrases_.end()) return known->second;
  PlainPhrase phrase;
  for (const QueryPtr& child : node.children) {
    const auto& choices = query_.leaf(*child).segments[segment_index_].choices;
    const bool plain = child->field == Field::kText && choices.size() == 1 &&
                       choices.front().variants.empty();
    if (!plain) return plain_phrases_[&node] = std::nullopt;
    phrase.ranks.push_back(choices.front().rank);
  }
  // Ranks follow frequency: the highest is the rarest word.
  phrase.rarest = static_cast<std::size_t>(
      std::max_element(phrase.ranks.begin(), phrase.ranks.end()) - phrase.ranks.begin());
  return plain_phrases_[&node] = std::move(phrase);
}

bool SpanMatcher::has_phrase(const PlainPhrase& phrase, std::span<const std::uint16_t> units,
                             ArticleNumber article) {
  const TermRank rarest = phrase.ranks[phrase.rarest];
  for (std::size_t hit = find_rank(units, rarest, 0); hit < units.size();
       hit = find_rank(units, rarest, hit + token_at(units, hit).units)) {
    std::size_t first = hit;
    std::size_t word = phrase.rarest;
    bool same = true;
    while (same && word > 0) {
      same = first > 0;
      if (!same) break;
      first = token_before(units, first);
      same = token_at(units, first).rank == phrase.ranks[--word];
    }
    std::size_t next = hit + token_at(units, hit).units;
    for (word = phrase.rarest + 1; same && word < phrase.ranks.size(); ++word) {
      same = next < units.size() && token_at(units, next).rank == phrase.ranks[word];
      if (same) next += token_at(units, next).units;
    }
    if (!same) continue;
    // A phrase never runs from the title into the body.
    Marks& held = marks_;
    segment_.tokens().read_marks(article, held);
    entered_ = false;
    const std::size_t position = position_of(units, first);
    if (position >= held.title_tokens || position + phrase.ranks.size() <= held.title_tokens) {
      return true;
    }
  }
  return false;
}

Spans SpanMatcher::word_spans(const QueryNode& node) {
  const auto& choices = query_.leaf(node).segments[segment_index_].choices;
  Spans spans;
  for (std::size_t i = 0; i < ranks_.size(); ++i) {
    const auto choice =
        std::lower_bound(choices.begin(), choices.end(), ranks_[i],
                         [](const RankChoice& c, TermRank rank) { return c.rank < rank; });
    if (choice == choices.end() || choice->rank != ranks_[i]) continue;
    if (!choice->variants.empty() && !choice->takes(variants()[i])) continue;
    const std::uint32_t at = position(i);
    if (node.field == Field::kTitle && at >= kBodyStart) continue;
    spans.push_back({at, at + 1});
  }
  return spans;
}

Spans SpanMatcher::lead(const QueryNode& node) {
  Spans inside;
  for (const Span& span : spans(*node.children.front())) {
    const std::uint32_t limit = kBodyStart + static_cast<std::uint32_t>(node.number);
    if (span.begin >= kBodyStart && span.end <= limit) inside.push_back(span);
  }
  return inside;
}

Spans SpanMatcher::in_unit(const QueryNode& node) {
  std::vector<Spans> lists;
  for (const QueryPtr& child : node.children) {
    lists.push_back(spans(*child));
    if (lists.back().empty()) return {};
  }
  const Marks& held = marks();
  std::vector<std::uint32_t> starts{kBodyStart};
  for (const std::uint32_t at :
       node.kind == NodeKind::kSentence ? held.sentences : held.paragraphs) {
    starts.push_back(kBodyStart + (at - held.title_tokens));
  }
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return in_one_unit(lists, starts);
}

Spans SpanMatcher::spans(const QueryNode& node) {
  switch (node.kind) {
    case NodeKind::kWord:
    case NodeKind::kExact:
    case NodeKind::kPrefix:
      return word_spans(node);
    case NodeKind::kPhrase:
    case NodeKind::kNear:
    case NodeKind::kAdjacent: {
      Spans left = spans(*node.children.front());
      for (std::size_t i = 1; i < node.children.size() && !left.empty(); ++i) {
        const Spans right = spans(*node.children[i]);
        left = node.kind == NodeKind::kPhrase
                   ? joined(left, right)
                   : near(left, right, static_cast<std::uint32_t>(node.number),
                          node.kind == NodeKind::kAdjacent, query_.deadline());
      }
      return left;
    }
    case NodeKind::kSentence:
    case NodeKind::kParagraph:
      return in_unit(node);
    case NodeKind::kLead:
      return lead(node);
    case NodeKind::kAtLeast: {
      Spans all = spans(*node.children.front());
      return all.size() >= static_cast<std::size_t>(node.number) ? all : Spans();
    }
    case NodeKind::kOr:
    case NodeKind::kAnd: {
      Spans all;
      for (const QueryPtr& child : node.children) {
        Spans more = spans(*child);
        if (node.kind == NodeKind::kAnd && more.empty()) return {};
        all = merged(all, more);
      }
      return all;
    }
    default:
      // The parser refuses all others inside positional operators.
      throw Error(ErrorCode::kUsage, "this cannot stand inside a positional operator");
  }
}

}  // namespace dateline
