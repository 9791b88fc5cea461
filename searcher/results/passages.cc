#include "searcher/results/passages.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

#include "common/text/char_class.h"
#include "common/text/divided_words.h"
#include "common/text/tokenizer.h"
#include "common/text/utf8.h"
#include "searcher/results/passage_candidates.h"

namespace dateline {
namespace {

// Quotes, brackets and points that stand at a passage's ends belong to it.
constexpr std::size_t kEdgeCharacters = 4;
constexpr std::size_t kTokenCharacters = kMaxPassageCharacters - 2 * kEdgeCharacters;

bool is_edge(CharClass c) {
  return c == CharClass::kApostrophe || c == CharClass::kPoint || c == CharClass::kStop ||
         c == CharClass::kFullStop || c == CharClass::kPause || c == CharClass::kOther;
}

std::size_t edge_after(std::string_view text, std::size_t at) {
  for (std::size_t i = 0; i < kEdgeCharacters && at < text.size(); ++i) {
    const ClassifiedCharacter c = classify_at(char_class_table(), text, at);
    if (!is_edge(c.cls)) break;
    at += c.bytes;
  }
  return at;
}

std::size_t edge_before(std::string_view text, std::size_t at) {
  for (std::size_t i = 0; i < kEdgeCharacters && at > 0; ++i) {
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) {
      --begin;
    }
    const ClassifiedCharacter c = classify_at(char_class_table(), text, begin);
    if (begin + c.bytes != at || !is_edge(c.cls)) break;
    at = begin;
  }
  return at;
}

bool overlaps(const PassageCandidate& a, const PassageCandidate& b) {
  return a.first <= b.last && b.first <= a.last;
}

// The best candidates for showing `count` passages, in the order of the text.
std::vector<PassageCandidate> choose(std::vector<PassageCandidate> candidates, std::size_t count,
                                     std::size_t word_count) {
  std::vector<PassageCandidate> chosen;
  std::vector<bool> shown(word_count);
  while (chosen.size() < std::min(count, kMaxPassages)) {
    const PassageCandidate* best = nullptr;
    std::tuple<std::size_t, std::size_t, std::size_t> best_value;
    for (const PassageCandidate& c : candidates) {
      const auto fresh = std::ranges::count_if(
          c.words, [&](std::int32_t word) { return !shown[static_cast<std::size_t>(word)]; });
      const std::tuple value(static_cast<std::size_t>(fresh), c.neighbours, c.matches);
      if (best == nullptr || value > best_value) {
        best = &c;
        best_value = value;
      }
    }
    if (best == nullptr) break;
    for (std::int32_t word : best->words) shown[static_cast<std::size_t>(word)] = true;
    chosen.push_back(*best);
    std::erase_if(candidates, [&](const auto& other) { return overlaps(other, chosen.back()); });
  }
  std::ranges::sort(chosen, {}, &PassageCandidate::first);
  return chosen;
}

}  // namespace

void PassageMaker::analyse(std::string_view text, std::string_view language,
                           std::span<const AskedName> names) {
  split_tokens(text, tokens_);
  words_.clear();
  marks_.clear();
  divisions_.clear();
  auto name = names.begin();
  for (const Token& token : tokens_) {
    const std::string_view form = text.substr(token.begin, token.end - token.begin);
    for (const auto& [begin, end] : divisions(form))
      divisions_.push_back({token.begin + begin, token.begin + end});
    std::int32_t word = matcher_.match(form, token.flags, language);
    ByteRange mark{token.begin, token.end};
    while (name != names.end() && name->range.end <= token.begin) ++name;
    if (name != names.end() && name->range.begin < token.end) {
      if (word == WordMatcher::kNoWord) {
        word = static_cast<std::int32_t>(matcher_.word_count()) + name->name;
        mark = name->range;
      } else {
        mark = {std::min(mark.begin, name->range.begin), std::max(mark.end, name->range.end)};
      }
    }
    words_.push_back(word);
    if (word != WordMatcher::kNoWord) marks_.push_back(mark);
  }
}

std::vector<Snippet> PassageMaker::passages(std::string_view body, std::string_view language,
                                            std::size_t count, std::span<const AskedName> names) {
  analyse(body, language, names);
  std::vector<Snippet> snippets;
  if (tokens_.empty() || count == 0) return snippets;
  std::vector<PassageCandidate> chosen;
  if (marks_.empty()) {
    chosen.push_back(first_candidate(body, tokens_, kTokenCharacters));
  } else {
    chosen = choose(passage_candidates(body, tokens_, words_, kTokenCharacters), count,
                    static_cast<std::size_t>(std::ranges::max(words_)) + 1);
  }
  for (const PassageCandidate& passage : chosen) {
    const ByteRange range{edge_before(body, tokens_[passage.first].begin),
                          edge_after(body, tokens_[passage.last].end)};
    snippets.push_back(cut_snippet(body, range, marks_, kMaxPassageCharacters, divisions_));
  }
  return snippets;
}

Snippet PassageMaker::title(std::string_view title, std::string_view language,
                            std::span<const AskedName> names) {
  analyse(title, language, names);
  return cut_snippet(title, {0, title.size()}, marks_, std::numeric_limits<std::size_t>::max(),
                     divisions_);
}

}  // namespace dateline
