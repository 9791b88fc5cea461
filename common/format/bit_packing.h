// 128 integers packed with a fixed number of bits each.
//
// Layout: four lanes side by side, lane l holding values l, l + 4, l + 8, ...;
// row r of 16 bytes is word r of each lane. So one 128-bit operation unpacks
// four values, with any compiler that knows vector types (SSE2, NEON, or none).
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline {

inline constexpr std::size_t kPackedValues = 128;

// Bytes that `bits` bits a value take.
constexpr std::size_t packed_bytes(unsigned bits) { return kPackedValues / 8 * bits; }

// The bits that the largest of the values needs: 0 to 32.
unsigned bits_needed(const std::uint32_t* values, std::size_t count);

// out: packed_bytes(bits) bytes; no alignment is needed on either side.
void pack_values(const std::uint32_t* values, unsigned bits, unsigned char* out);
void unpack_values(const unsigned char* in, unsigned bits, std::uint32_t* values);

// Unpacks differences: values[i] = previous + (d[0] + 1) + ... + (d[i] + 1).
void unpack_ascending(const unsigned char* in, unsigned bits, std::uint32_t previous,
                      std::uint32_t* values);

}  // namespace dateline
