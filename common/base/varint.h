// Variable-length integers: 7 bits a byte, least significant first, the top bit
// set on all bytes but the last. Pure functions; any thread.
#pragma once

#include <cstdint>
#include <string>

#include "common/base/error.h"

namespace dateline {

inline void append_varint(std::string& out, std::uint64_t value) {
  while (value >= 128) {
    out.push_back(static_cast<char>(value | 128));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

// Reads at `at` and moves it on; Error kDamaged when the number runs past `end`.
inline std::uint64_t read_varint(const char*& at, const char* end) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; at != end && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    value |= static_cast<std::uint64_t>(byte & 127) << shift;
    if (byte < 128) return value;
  }
  throw Error(ErrorCode::kDamaged, "a number runs past its end");
}

}  // namespace dateline
