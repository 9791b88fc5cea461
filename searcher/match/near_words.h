// Words that articles have, one letter away from a word that none has: what the user may
// have meant.
//
// One letter more, less or another one, or two neighbours swapped; a word of digits has no
// near ones. Pure functions; any thread. Errors: kDamaged, kLimit (deadline).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/deadline.h"
#include "searcher/read/opened_archive.h"

namespace dateline {

// A word of three letters is one letter away from too many others.
inline constexpr std::size_t kMinNearCharacters = 4;
// Longer ones are no misspelt words, and every letter costs some fifty lookups.
inline constexpr std::size_t kMaxNearCharacters = 40;
inline constexpr std::size_t kMaxNearWords = 3;

struct NearWord {
  std::string word;            // folded
  std::uint64_t articles = 0;  // live ones that a search for it finds

  friend bool operator==(const NearWord&, const NearWord&) = default;
};

// Those of `folded` (TermMaker::folded, or a word of folded_name) in the text, the title or the
// values of a facet that is searched by words; at most kMaxNearWords, most articles first. None
// when articles have the word itself.
std::vector<NearWord> near_words(const OpenedArchive& archive, Field field, std::string_view folded,
                                 const Deadline& deadline);

}  // namespace dateline
