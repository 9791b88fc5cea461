// A set of pairs of numbers, for what one article names. Working memory of one thread; reused from
// article to article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

class PairSet {
 public:
  void clear() {
    if (count_ > 0) table_.assign(kFewest, {});
    count_ = 0;
  }

  // Whether it was not there before.
  bool insert(std::uint64_t first, std::uint32_t second) {
    Slot& slot = table_[place_of(first, second)];
    if (slot.used) return false;
    slot = {first, second, true};
    if (++count_ * 2 > table_.size()) grow();
    return true;
  }

  bool contains(std::uint64_t first, std::uint32_t second) const {
    return table_[place_of(first, second)].used;
  }

 private:
  struct Slot {
    std::uint64_t first = 0;
    std::uint32_t second = 0;
    bool used = false;
  };

  // Its own slot, or the free one that it would have.
  std::size_t place_of(std::uint64_t first, std::uint32_t second) const {
    const std::size_t mask = table_.size() - 1;
    const std::uint64_t key = (first ^ second * 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL;
    std::size_t at = static_cast<std::size_t>(key >> 32) & mask;
    while (table_[at].used && (table_[at].first != first || table_[at].second != second)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow() {
    std::vector<Slot> old(table_.size() * 2);
    old.swap(table_);
    for (const Slot& slot : old) {
      if (slot.used) table_[place_of(slot.first, slot.second)] = slot;
    }
  }

  static constexpr std::size_t kFewest = 32;              // slots
  std::vector<Slot> table_ = std::vector<Slot>(kFewest);  // open addressing, at most half in use
  std::size_t count_ = 0;
};

}  // namespace dateline
