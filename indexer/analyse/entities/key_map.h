// A map from the keys of phrases (lexicon.h) and other hashes to values: for the few names of one
// article, where a map with memory of its own for each entry costs more than what is done with it.
// One thread.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace dateline {

template <typename Value>
class KeyMap {
 public:
  bool empty() const { return size_ == 0; }

  // So many keys then find room without another move.
  void reserve(std::size_t keys) {
    if (2 * keys > slots_.size()) move_to(std::bit_ceil(2 * keys));
  }

  // The key's value, made if there is none; stays where it is until another is made.
  Value& operator[](std::uint64_t key) {
    constexpr std::size_t kFirst = 32;
    if (2 * (size_ + 1) > slots_.size()) move_to(std::max(kFirst, 2 * slots_.size()));
    Slot& slot = slots_[home(slots_, key)];
    if (!slot.used) {
      slot = {key, true, Value()};
      ++size_;
    }
    return slot.value;
  }

  // nullptr when there is none.
  const Value* find(std::uint64_t key) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[home(slots_, key)];
    return slot.used ? &slot.value : nullptr;
  }
  Value* find(std::uint64_t key) {
    return const_cast<Value*>(static_cast<const KeyMap*>(this)->find(key));
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    bool used = false;
    Value value{};
  };

  // Where the key is, or else would be.
  static std::size_t home(const std::vector<Slot>& slots, std::uint64_t key) {
    std::size_t at = (key ^ key >> 32) & (slots.size() - 1);
    while (slots[at].used && slots[at].key != key) at = (at + 1) & (slots.size() - 1);
    return at;
  }

  void move_to(std::size_t count) {
    std::vector<Slot> slots(count);
    for (Slot& slot : slots_) {
      if (slot.used) slots[home(slots, slot.key)] = std::move(slot);
    }
    slots_ = std::move(slots);
  }

  std::vector<Slot> slots_;  // open addressing, at most half in use; a power of two
  std::size_t size_ = 0;
};

}  // namespace dateline
