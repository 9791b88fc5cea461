// Codes of small numbers in bits: numbers that are mostly near a known size (Rice codes)
// and numbers that are mostly small but may be large (Elias's gamma code).
//
//   Rice code of n with k low bits: n >> k ones, a zero, the low k bits of n
//   gamma code of n >= 1: as many ones as n has bits after its highest, a zero, these bits
//
// Bits are taken from the low end of a byte first; what remains of the last byte is ones,
// which begin no whole code, so a sequence needs no count. (R. F. Rice, "Some practical
// universal noiseless coding techniques", JPL 79-22, 1979; P. Elias, "Universal codeword
// sets", IEEE Transactions on Information Theory 21, 1975.) One object for one thread.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/error.h"

namespace dateline {

// The low bits with which Rice codes of numbers of this mean take the least room, nearly.
unsigned rice_bits(double mean);

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  void rice(std::uint64_t number, unsigned low_bits);
  void gamma(std::uint32_t number);  // 1 or more
  // Fills the last byte up; the next code begins a byte.
  void finish();

 private:
  void put(std::uint64_t bits, unsigned count);  // at most 32

  std::string& out_;
  std::uint64_t held_ = 0;
  unsigned count_ = 0;  // bits in held_, below 8 between calls
};

class BitReader {
 public:
  explicit BitReader(std::string_view bytes)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  // The next number, nullopt where the sequence ends.
  std::optional<std::uint64_t> rice(unsigned low_bits) {
    const std::optional<std::uint64_t> high = ones();
    if (!high) return std::nullopt;
    return *high << low_bits | take(low_bits);
  }
  // Error kDamaged where the sequence ends, or for a number of more than 32 bits.
  std::uint32_t gamma() {
    const std::optional<std::uint64_t> bits = ones();
    if (!bits || *bits > 31) damaged();
    const auto count = static_cast<unsigned>(*bits);
    return std::uint32_t{1} << count | static_cast<std::uint32_t>(take(count));
  }

 private:
  [[noreturn]] static void damaged() {
    throw Error(ErrorCode::kDamaged, "a sequence of codes is damaged");
  }

  // Holds 56 bits or more, or all that are left. Bits above those counted are either
  // those that come next, and are put there once more later, or zeros.
  void refill() {
    if (end_ - at_ >= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, at_, sizeof word);
      held_ |= word << count_;
      const unsigned bytes = (63 - count_) / 8;
      at_ += bytes;
      count_ += bytes * 8;
      return;
    }
    while (count_ <= 56 && at_ != end_) {
      held_ |= std::uint64_t{static_cast<unsigned char>(*at_++)} << count_;
      count_ += 8;
    }
  }

  void drop(unsigned bits) {
    held_ = bits < 64 ? held_ >> bits : 0;
    count_ -= bits;
  }

  // Takes ones and the zero after them; nullopt when there is no zero any more.
  std::optional<std::uint64_t> ones() {
    std::uint64_t ones = 0;
    while (true) {
      if (count_ < 32) refill();
      const unsigned run = std::min(static_cast<unsigned>(std::countr_one(held_)), count_);
      if (run < count_) {
        drop(run + 1);
        return ones + run;
      }
      ones += run;
      drop(run);
      if (at_ == end_) return std::nullopt;
    }
  }

  std::uint64_t take(unsigned bits) {  // at most 32
    if (count_ < bits) refill();
    if (count_ < bits) damaged();
    const std::uint64_t taken = held_ & ((std::uint64_t{1} << bits) - 1);
    drop(bits);
    return taken;
  }

  const char* at_;
  const char* end_;
  std::uint64_t held_ = 0;
  unsigned count_ = 0;  // bits in held_
};

}  // namespace dateline
