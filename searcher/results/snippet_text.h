// Cuts a piece of an article out as a Snippet. Pure; any thread; linear.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/results/result_page.h"

namespace dateline {

// A half-open range of bytes.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The text of `range` with its blanks and line breaks as single blanks, none at
// its ends, invalid bytes as U+FFFD; cut after `max_characters`. `marks` are
// ranges of words of `text` in the order of their begins and ends; what `range` shows of
// them becomes highlights, overlapping ones (pairs of CJK characters) merged. What stands in
// `left_out`, ascending, is not copied: lines' ends inside words.
Snippet cut_snippet(std::string_view text, ByteRange range, const std::vector<ByteRange>& marks,
                    std::size_t max_characters, const std::vector<ByteRange>& left_out = {});

}  // namespace dateline
