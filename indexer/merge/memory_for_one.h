// About the memory with which one segment can be made of the articles of several.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/merge/build_limits.h"
#include "indexer/publish/open_archive.h"

namespace dateline {

struct MemoryNeed {
  std::uint64_t bytes = 0;  // for BuildLimits::memory_bytes
  // There are more different words than the budget has room to count: it takes more than `bytes`.
  bool at_least = false;
};

// Reads all live articles of these segments and counts what a merge of them holds, for which it
// takes memory for their different words alone. Stops at a signal (Error kInputOutput). Errors:
// kDamaged, kInputOutput.
MemoryNeed memory_for_one(const OpenArchive& archive, const std::vector<std::size_t>& segments,
                          const BuildLimits& limits);

}  // namespace dateline
