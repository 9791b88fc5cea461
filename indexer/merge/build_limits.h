// What making new segments may take. A plain value.
#pragma once

#include <algorithm>
#include <cstdint>

namespace dateline {

struct BuildLimits {
  unsigned threads = 1;
  std::uint64_t memory_bytes = 0;

  // What the articles of a segment may take while it is collected. The rest of the
  // budget is for what grows with them, a sixth, and for what does not: the program, its
  // libraries, input, and the mapped files of the segments that are read (measured: 80 to
  // 130 MB).
  std::uint64_t draft_bytes() const {
    return (memory_bytes - std::min(memory_bytes / 2, kBeside)) / 4 * 3;
  }

  // The least memory_bytes whose draft_bytes() are so many.
  static std::uint64_t memory_for_draft(std::uint64_t bytes) {
    const std::uint64_t grown = (bytes + 2) / 3 * 4 + 4;
    return grown + std::min(grown, kBeside);
  }

 private:
  static constexpr std::uint64_t kBeside = std::uint64_t{128} << 20;
};

}  // namespace dateline
