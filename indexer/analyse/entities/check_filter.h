// Which 32-bit hashes a large table has, in so few bits that they stay in the processor's own
// memory: what most questions ask for is not there, and need not be looked for in the table.
//
// Immutable once filled; any thread.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

class CheckFilter {
 public:
  // Has none.
  CheckFilter() = default;
  // For a table of so many places.
  explicit CheckFilter(std::size_t places) : words_(std::bit_ceil(places * kBits / 64 + 1)) {}

  void add(std::uint32_t check) { words_[word_of(check)] |= bit_of(check); }
  // False for most that were not added.
  bool may_have(std::uint32_t check) const { return (words_[word_of(check)] & bit_of(check)) != 0; }

 private:
  static constexpr std::size_t kBits = 4;  // for each place

  std::size_t word_of(std::uint32_t check) const { return check >> 6 & (words_.size() - 1); }
  static std::uint64_t bit_of(std::uint32_t check) { return std::uint64_t{1} << (check & 63); }

  std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>(1);  // a power of two
};

}  // namespace dateline
