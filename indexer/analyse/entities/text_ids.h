// Numbers for texts, from 0 on in the order in which they come: equal ones have the same. Texts are
// told apart by the 64 bits of their hash.
//
// Working memory of one thread; never fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

class TextIds {
 public:
  // The text's number, a new one for a new text.
  std::uint32_t of(std::string_view text);
  // The same, but for a new text none.
  std::optional<std::uint32_t> find(std::string_view text) const;

  std::size_t size() const { return size_; }

  // So many texts then find room without another move.
  void reserve(std::size_t texts);

 private:
  struct Slot {
    std::uint64_t hash = 0;  // 0: free
    std::uint32_t id = 0;
  };

  // Where the hash is, or is to come.
  static std::size_t place_of(const std::vector<Slot>& slots, std::uint64_t hash);
  void move_to(std::size_t slots);

  std::vector<Slot> slots_;  // open addressing, at most half in use; a power of two
  std::uint32_t size_ = 0;
};

}  // namespace dateline
