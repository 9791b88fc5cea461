// An array of numbers with as many bits each as the largest needs, read in place
// at any index.
//
// Layout: u64 count, u64 bits a number (0 to 32), then the numbers one after
// another, the lowest bits first, and bytes of 0 so that eight can be read at any
// number. Const methods may be called from any thread. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/section_file.h"

namespace dateline {

class PackedArray {
 public:
  PackedArray() = default;
  PackedArray(const SectionFile& file, const std::string& section);

  std::size_t size() const { return size_; }
  std::uint32_t operator[](std::size_t index) const {
    const std::size_t bit = index * bits_;
    std::uint64_t word = 0;
    std::memcpy(&word, numbers_ + bit / 8, sizeof word);
    return static_cast<std::uint32_t>(word >> (bit % 8) & mask_);
  }

 private:
  const char* numbers_ = nullptr;
  std::size_t size_ = 0;
  std::size_t bits_ = 0;
  std::uint64_t mask_ = 0;
};

void write_packed_array(SectionWriter& file, const std::string& section,
                        const std::vector<std::uint32_t>& numbers);

}  // namespace dateline
