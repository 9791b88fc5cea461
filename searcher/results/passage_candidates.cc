#include "searcher/results/passage_candidates.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kContextCharacters = 60;  // before the first match in a long sentence

// Lengths of runs of tokens in characters, blanks between them counted as they
// are: a passage is then shorter than counted, never longer.
class TokenLengths {
 public:
  TokenLengths(std::string_view text, const std::vector<Token>& tokens) {
    begins_.reserve(tokens.size());
    ends_.reserve(tokens.size());
    std::size_t at = 0;
    std::size_t characters = 0;
    auto advance = [&](std::size_t to) {
      for (; at < to; ++at) characters += !is_continuation(text[at]);
      return characters;
    };
    // Pairs overlap: the begin of the next one lies before the end of this one.
    std::size_t end_at = 0;
    std::size_t end_characters = 0;
    for (const Token& token : tokens) {
      begins_.push_back(advance(token.begin));
      if (end_at < token.begin) {
        end_at = token.begin;
        end_characters = begins_.back();
      }
      for (; end_at < token.end; ++end_at) {
        end_characters += !is_continuation(text[end_at]);
      }
      ends_.push_back(end_characters);
    }
  }

  std::size_t between(std::size_t first, std::size_t last) const {
    return ends_[last] - begins_[first];
  }

  // The last token from `first` to `limit` (without) that still fits.
  std::size_t last_that_fits(std::size_t first, std::size_t limit, std::size_t characters) const {
    const auto begin = ends_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = ends_.begin() + static_cast<std::ptrdiff_t>(limit);
    const auto beyond = std::upper_bound(begin, end, begins_[first] + characters);
    return first + static_cast<std::size_t>(std::max<std::ptrdiff_t>(beyond - begin, 1)) - 1;
  }

  // The first token from `limit` on that begins at most `characters` before `token`.
  std::size_t first_within(std::size_t token, std::size_t limit, std::size_t characters) const {
    const std::size_t from = begins_[token] > characters ? begins_[token] - characters : 0;
    const auto begin = begins_.begin() + static_cast<std::ptrdiff_t>(limit);
    const auto end = begins_.begin() + static_cast<std::ptrdiff_t>(token);
    return limit + static_cast<std::size_t>(std::lower_bound(begin, end, from) - begin);
  }

 private:
  std::vector<std::size_t> begins_;
  std::vector<std::size_t> ends_;
};

// Index of the first token of every sentence, and of the end.
std::vector<std::size_t> sentence_starts(const std::vector<Token>& tokens) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if ((tokens[i].flags & kSentenceStart) != 0) starts.push_back(i);
  }
  starts.push_back(tokens.size());
  return starts;
}

PassageCandidate candidate(const std::vector<std::int32_t>& words, std::size_t first,
                           std::size_t last) {
  PassageCandidate made{first, last, {}, 0, 0};
  for (std::size_t i = first; i <= last; ++i) {
    if (words[i] < 0) continue;
    ++made.matches;
    made.words.push_back(words[i]);
    made.neighbours += i > first && words[i - 1] >= 0 && words[i - 1] != words[i];
  }
  std::ranges::sort(made.words);
  made.words.erase(std::unique(made.words.begin(), made.words.end()), made.words.end());
  return made;
}

// The first match from `from` to `limit` (without); `limit` when there is none.
std::size_t next_match(const std::vector<std::int32_t>& words, std::size_t from,
                       std::size_t limit) {
  while (from < limit && words[from] < 0) ++from;
  return from;
}

// The last token of as many whole sentences from sentence `s` on as fit; they
// end with a paragraph.
std::size_t sentences_that_fit(const TokenLengths& lengths, const std::vector<Token>& tokens,
                               const std::vector<std::size_t>& starts, std::size_t s,
                               std::size_t max_characters) {
  std::size_t last = starts[s + 1] - 1;
  for (std::size_t next = s + 1; next + 1 < starts.size(); ++next) {
    const bool paragraph = (tokens[starts[next]].flags & kParagraphStart) != 0;
    if (paragraph || lengths.between(starts[s], starts[next + 1] - 1) > max_characters) break;
    last = starts[next + 1] - 1;
  }
  return last;
}

}  // namespace

std::vector<PassageCandidate> passage_candidates(std::string_view text,
                                                 const std::vector<Token>& tokens,
                                                 const std::vector<std::int32_t>& words,
                                                 std::size_t max_characters) {
  const TokenLengths lengths(text, tokens);
  const std::vector<std::size_t> starts = sentence_starts(tokens);
  std::vector<PassageCandidate> candidates;
  for (std::size_t s = 0; s + 1 < starts.size() && candidates.size() < kMaxPassageCandidates; ++s) {
    const std::size_t end = starts[s + 1];
    std::size_t match = next_match(words, starts[s], end);
    if (match == end) continue;
    if (lengths.between(starts[s], end - 1) <= max_characters) {
      const std::size_t last = sentences_that_fit(lengths, tokens, starts, s, max_characters);
      candidates.push_back(candidate(words, starts[s], last));
      continue;
    }
    for (std::size_t begin = starts[s]; match < end; match = next_match(words, begin, end)) {
      const std::size_t first = lengths.first_within(match, begin, kContextCharacters);
      const std::size_t last = std::max(match, lengths.last_that_fits(first, end, max_characters));
      candidates.push_back(candidate(words, first, last));
      begin = last + 1;
    }
  }
  return candidates;
}

PassageCandidate first_candidate(std::string_view text, const std::vector<Token>& tokens,
                                 std::size_t max_characters) {
  const TokenLengths lengths(text, tokens);
  const std::vector<std::size_t> starts = sentence_starts(tokens);
  const bool fits = lengths.between(0, starts[1] - 1) <= max_characters;
  return {0,
          fits ? sentences_that_fit(lengths, tokens, starts, 0, max_characters)
               : lengths.last_that_fits(0, tokens.size(), max_characters),
          {},
          0,
          0};
}

}  // namespace dateline
