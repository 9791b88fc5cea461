// Sums of weights kept by the key of what they come from: names, and the words beside
// them, come again and again, within an article and from one to the next.
//
// Each key has one place, which a newer key takes. Working memory of one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "indexer/analyse/entities/row_sums.h"

namespace dateline {

class KeptSums {
 public:
  // `slots` is a power of two; each takes 64 bytes, one line of the processor's memory.
  explicit KeptSums(std::size_t slots) : slots_(slots), mask_(slots - 1) {}

  void ask_memory(std::uint64_t key) const { __builtin_prefetch(&slots_[key & mask_]); }
  // nullptr when they are not kept; `key` is never 0.
  const LabelSums* find(std::uint64_t key) const {
    const Slot& slot = slots_[key & mask_];
    return slot.key == key ? &slot.sums : nullptr;
  }
  void keep(std::uint64_t key, const LabelSums& sums) { slots_[key & mask_] = {key, sums}; }

 private:
  struct alignas(64) Slot {
    std::uint64_t key = 0;  // 0: nothing kept
    LabelSums sums{};
  };
  std::vector<Slot> slots_;
  std::size_t mask_;
};

}  // namespace dateline
