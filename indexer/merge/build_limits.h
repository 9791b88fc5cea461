// What making new segments may take. A plain value.
#pragma once

#include <cstdint>

namespace dateline {

struct BuildLimits {
  unsigned threads = 1;
  std::uint64_t memory_bytes = 0;

  // What the articles of a segment may take while it is collected: the rest of
  // the budget is for input, caches and the libraries (measured: a sixth).
  std::uint64_t draft_bytes() const { return memory_bytes / 4 * 3; }
};

}  // namespace dateline
