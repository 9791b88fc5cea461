// Where one word, number or acronym ends; a part of the tokenizer.
// Pure; any thread; each call is linear in the bytes it looks at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/text/char_class.h"

namespace dateline {

class DividedWords;  // divided_words.h

// A word's end and what its letters look like.
struct WordShape {
  std::size_t end = 0;
  std::uint32_t upper = 0;  // upper-case letters
  std::uint32_t lower = 0;  // lower-case letters
  std::uint32_t digits = 0;
  bool apostrophe = false;  // holds one, as in NATO's
  bool points = false;      // single letters with points, as in U.S.
};

// The word that begins at `begin` with a letter or digit; it goes on where `divided` says.
WordShape scan_word(const CharClass* table, std::string_view text, std::size_t begin,
                    const DividedWords* divided = nullptr);

// What a word's letters tell of the text around it.
enum class WordCase {
  kSaysNothing,  // fewer than two letters with case, or points: I, 1987, U.S.
  kCapitals,     // also NATO's
  kSmall,
};
inline WordCase word_case(const WordShape& shape, bool has_acronym_shape) {
  if (shape.points || shape.upper + shape.lower < 2) return WordCase::kSaysNothing;
  return shape.lower == 0 || has_acronym_shape ? WordCase::kCapitals : WordCase::kSmall;
}

// Whether a word without points is written as an acronym is: 2 to 5 capital
// letters and nothing else but a possessive 's.
bool has_acronym_shape(const WordShape& shape, std::string_view form);

}  // namespace dateline
