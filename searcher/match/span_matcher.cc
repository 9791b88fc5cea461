#include "searcher/match/span_matcher.h"

#include <algorithm>

#include "common/format/rank_codes.h"

namespace dateline {

SpanMatcher::SpanMatcher(const BoundQuery& query, std::size_t segment, const Deadline& deadline)
    : query_(query),
      segment_index_(segment),
      segment_(*query.archive().segments()[segment]),
      deadline_(deadline) {}

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
  if (!have_variants_) segment_.tokens().read_variants(article_, ranks_.size(), variants_);
  have_variants_ = true;
  return variants_;
}

std::uint32_t SpanMatcher::position(std::size_t token) {
  const std::uint32_t title = marks().title_tokens;
  const auto at = static_cast<std::uint32_t>(token);
  return at < title ? at : kBodyStart + (at - title);
}

bool SpanMatcher::matches(const QueryNode& node, ArticleNumber article) {
  deadline_.check();
  if (node.kind == NodeKind::kPhrase) {
    if (const auto& phrase = plain(node)) return has_phrase(*phrase, article);
  }
  enter(article);
  return !spans(node).empty();
}

const std::optional<PlainPhrase>& SpanMatcher::plain(const QueryNode& phrase) {
  const auto [at, fresh] = plain_phrases_.try_emplace(&phrase);
  if (fresh) at->second = plain_phrase(phrase, query_, segment_index_);
  return at->second;
}

bool SpanMatcher::has_phrase(const PlainPhrase& phrase, ArticleNumber article) {
  const std::string_view stream = segment_.tokens().stream(article);
  std::size_t hit = find_codes(stream, phrase.codes, 0);
  if (hit == std::string_view::npos) return false;
  // A phrase never runs from the title into the body.
  segment_.tokens().read_marks(article, marks_);
  entered_ = false;
  const std::size_t title_end = code_offset(stream, marks_.title_tokens);
  while (hit < title_end && hit + phrase.codes.size() > title_end) {
    hit = find_codes(stream, phrase.codes, code_after(stream, hit));
  }
  return hit != std::string_view::npos;
}

Spans SpanMatcher::word_spans(const QueryNode& node) {
  const auto& choices = query_.leaf(node).segments[segment_index_].choices;
  Spans spans;
  for (std::size_t i = 0; i < ranks_.size(); ++i) {
    auto choice =
        std::lower_bound(choices.begin(), choices.end(), ranks_[i],
                         [](const RankChoice& c, TermRank rank) { return c.rank < rank; });
    bool taken = false;
    for (; !taken && choice != choices.end() && choice->rank == ranks_[i]; ++choice) {
      taken = choice->is_in(article_) && (choice->variants.empty() || choice->takes(variants()[i]));
    }
    if (!taken) continue;
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
    case NodeKind::kFuzzy: return word_spans(node);
    case NodeKind::kPhrase:
    case NodeKind::kNear:
    case NodeKind::kAdjacent: {
      Spans left = spans(*node.children.front());
      for (std::size_t i = 1; i < node.children.size() && !left.empty(); ++i) {
        const Spans right = spans(*node.children[i]);
        left = node.kind == NodeKind::kPhrase
                   ? joined(left, right)
                   : near(left, right, static_cast<std::uint32_t>(node.number),
                          node.kind == NodeKind::kAdjacent, deadline_);
      }
      return left;
    }
    case NodeKind::kSentence:
    case NodeKind::kParagraph: return in_unit(node);
    case NodeKind::kLead: return lead(node);
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
