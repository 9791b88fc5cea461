// What making new segments may take. A plain value.
#pragma once

#include <cstdint>

namespace dateline {

struct BuildLimits {
  unsigned threads = 1;
  std::uint64_t memory_bytes = 0;
};

}  // namespace dateline
