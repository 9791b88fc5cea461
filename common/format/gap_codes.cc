#include "common/format/gap_codes.h"

#include <algorithm>
#include <cmath>

namespace dateline {

unsigned rice_bits(double mean) {
  // The best divisor of geometrically distributed numbers is their mean times ln 2.
  constexpr double kLn2 = 0.6931471805599453;
  constexpr double kMost = 31;
  const double bits = std::log2(std::max(1.0, (mean + 0.5) * kLn2));
  return static_cast<unsigned>(std::min(kMost, std::round(bits)));
}

void BitWriter::put(std::uint64_t bits, unsigned count) {
  held_ |= bits << count_;
  count_ += count;
  for (; count_ >= 8; count_ -= 8, held_ >>= 8) out_.push_back(static_cast<char>(held_));
}

void BitWriter::rice(std::uint64_t number, unsigned low_bits) {
  std::uint64_t ones = number >> low_bits;
  for (; ones >= 32; ones -= 32) put(0xFFFFFFFF, 32);
  put((std::uint64_t{1} << ones) - 1, static_cast<unsigned>(ones) + 1);
  put(number & ((std::uint64_t{1} << low_bits) - 1), low_bits);
}

void BitWriter::gamma(std::uint32_t number) {
  const auto bits = static_cast<unsigned>(std::bit_width(number)) - 1;
  put((std::uint64_t{1} << bits) - 1, bits + 1);
  put(number - (std::uint64_t{1} << bits), bits);
}

void BitWriter::finish() {
  if (count_ > 0) put((std::uint64_t{1} << (8 - count_)) - 1, 8 - count_);
}

}  // namespace dateline
