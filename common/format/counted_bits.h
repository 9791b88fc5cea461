// A row of bits that knows how many ones come before any place, and where the n-th zero
// stands.
//
// Section: u64 words, the lowest bit first; bits beyond the row are 0. The counts are made
// when it is opened, in a moment (a million bits are 16,000 words). Const methods may be
// called from any thread. Errors: kDamaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/format/section_file.h"

namespace dateline {

class CountedBits {
 public:
  CountedBits() = default;
  CountedBits(const SectionFile& file, const std::string& section, std::size_t size);

  std::size_t size() const { return size_; }
  std::size_t ones() const { return ones_before_.back(); }
  bool operator[](std::size_t place) const { return (words_[place / 64] >> (place % 64) & 1) != 0; }
  std::size_t ones_before(std::size_t place) const;
  // The place of the zero before which `zeros` others stand; there must be one.
  std::size_t place_of_zero(std::size_t zeros) const;

 private:
  std::size_t size_ = 0;
  std::span<const std::uint64_t> words_;
  std::vector<std::uint32_t> ones_before_{0};  // before every 8 words, and in all
};

void write_bits(SectionWriter& file, const std::string& section, const std::vector<bool>& bits);

}  // namespace dateline
