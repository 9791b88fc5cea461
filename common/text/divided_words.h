// Words that the end of a line divides: "agree-" with "ment" on the next line is "agreement".
//
// A soft hyphen (U+00AD) or not sign (U+00AC) there, as programs that read scans write it, stands
// for nothing else, also before a blank that took the line's end's place. A plain hyphen is as
// often a compound's, at whose hyphen a program broke the line ("vice-" and "president": 9 of 11 in
// Reuters-21578); so it divides a word only in a text that is set so, where such line ends are
// many.
//
// Immutable once made; any thread; each call is linear in the bytes it looks at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/text/word_scan.h"

namespace dateline {

class DividedWords {
 public:
  // Looks at all of `text`, for which the calls below must be.
  explicit DividedWords(std::string_view text);

  // Where the word goes on whose first part begins at `begin`, has `shape` and
  // stops at `at`, before what no word has; `at` itself when the word ends there.
  std::size_t next_part(std::size_t begin, const WordShape& shape, std::size_t at) const;

 private:
  std::string_view text_;
  bool at_hyphens_ = false;
};

// The bytes [begin, end) that lines' ends have put into the written form of a token.
std::vector<std::pair<std::size_t, std::size_t>> divisions(std::string_view form);

// The form without them.
std::string undivided(std::string_view form);

}  // namespace dateline
