// The passages that an article could show; a part of passages.h. Pure; any
// thread; linear in the tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/token.h"

namespace dateline {

// Of an article with more matching sentences than this the later ones are not looked at.
inline constexpr std::size_t kMaxPassageCandidates = 10'000;

// Tokens `first` to `last`, both within, and what they show of the query.
struct PassageCandidate {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<std::int32_t> words;  // distinct words of the query, sorted
  std::size_t neighbours = 0;       // pairs of different words side by side
  std::size_t matches = 0;
};

// One candidate for each sentence with a match, or several of a long sentence;
// they may overlap. `words` holds for each token its word of the query, or a
// negative number. At most `max_characters` each, unless one token is longer.
std::vector<PassageCandidate> passage_candidates(std::string_view text,
                                                 const std::vector<Token>& tokens,
                                                 const std::vector<std::int32_t>& words,
                                                 std::size_t max_characters);

// The tokens of the text's start that fit; `tokens` must hold some.
PassageCandidate first_candidate(std::string_view text, const std::vector<Token>& tokens,
                                 std::size_t max_characters);

}  // namespace dateline
