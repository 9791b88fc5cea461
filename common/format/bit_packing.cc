#include "common/format/bit_packing.h"

#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace dateline {
namespace {

using Row = std::uint32_t __attribute__((vector_size(16)));
constexpr unsigned kLanes = 4;
constexpr unsigned kRows = kPackedValues / kLanes;

Row load(const unsigned char* at) {
  Row row;
  std::memcpy(&row, at, sizeof row);
  return row;
}

void store(std::uint32_t* at, Row row) { std::memcpy(at, &row, sizeof row); }

// Value row R of a block packed with BITS bits.
template <unsigned BITS, unsigned R>
inline Row unpack_row(const unsigned char* in) {
  constexpr unsigned kBit = R * BITS;
  constexpr unsigned kWord = kBit / 32;
  constexpr unsigned kShift = kBit % 32;
  Row row = load(in + kWord * sizeof(Row)) >> kShift;
  if constexpr (kShift + BITS > 32) row |= load(in + (kWord + 1) * sizeof(Row)) << (32 - kShift);
  if constexpr (BITS < 32) row &= (std::uint32_t{1} << BITS) - 1;
  return row;
}

// Running sums inside a row, then onto the last value of the row before.
inline Row add_up(Row row, Row before) {
  const Row zero{};
  row += __builtin_shufflevector(zero, row, 0, 4, 5, 6);
  row += __builtin_shufflevector(zero, row, 0, 1, 4, 5);
  return row + __builtin_shufflevector(before, before, 3, 3, 3, 3);
}

template <unsigned BITS, unsigned... R>
void unpack_rows(const unsigned char* in, std::uint32_t* values,
                 std::integer_sequence<unsigned, R...>) {
  if constexpr (BITS == 0) {
    std::memset(values, 0, kPackedValues * sizeof *values);
  } else {
    (store(values + R * kLanes, unpack_row<BITS, R>(in)), ...);
  }
}

template <unsigned BITS, unsigned... R>
void ascend_rows(const unsigned char* in, std::uint32_t previous, std::uint32_t* values,
                 std::integer_sequence<unsigned, R...>) {
  Row before{previous, previous, previous, previous};
  auto step = [&](Row differences, std::uint32_t* at) {
    before = add_up(differences + 1, before);
    store(at, before);
  };
  if constexpr (BITS == 0) {
    for (unsigned r = 0; r < kRows; ++r) step(Row{}, values + r * kLanes);
  } else {
    (step(unpack_row<BITS, R>(in), values + R * kLanes), ...);
  }
}

template <unsigned BITS>
void unpack_bits(const unsigned char* in, std::uint32_t* values) {
  unpack_rows<BITS>(in, values, std::make_integer_sequence<unsigned, kRows>{});
}

template <unsigned BITS>
void ascend_bits(const unsigned char* in, std::uint32_t previous, std::uint32_t* values) {
  ascend_rows<BITS>(in, previous, values, std::make_integer_sequence<unsigned, kRows>{});
}

template <unsigned... BITS>
constexpr auto unpackers(std::integer_sequence<unsigned, BITS...>) {
  return std::array{&unpack_bits<BITS>...};
}

template <unsigned... BITS>
constexpr auto ascenders(std::integer_sequence<unsigned, BITS...>) {
  return std::array{&ascend_bits<BITS>...};
}

constexpr auto kUnpackers = unpackers(std::make_integer_sequence<unsigned, 33>{});
constexpr auto kAscenders = ascenders(std::make_integer_sequence<unsigned, 33>{});

}  // namespace

unsigned bits_needed(const std::uint32_t* values, std::size_t count) {
  std::uint32_t all = 0;
  for (std::size_t i = 0; i < count; ++i) all |= values[i];
  return static_cast<unsigned>(std::bit_width(all));
}

void pack_values(const std::uint32_t* values, unsigned bits, unsigned char* out) {
  if (bits == 0) return;  // `out` may be null: std::memset may not take it
  std::memset(out, 0, packed_bytes(bits));
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    for (unsigned r = 0; r < kRows; ++r) {
      const unsigned bit = r * bits;
      const std::uint64_t shifted = static_cast<std::uint64_t>(values[r * kLanes + lane])
                                    << (bit % 32);
      for (unsigned half = 0; half < 2; ++half) {
        const auto part = static_cast<std::uint32_t>(shifted >> (32 * half));
        if (part == 0) continue;
        unsigned char* word = out + ((bit / 32 + half) * kLanes + lane) * sizeof part;
        std::uint32_t held = 0;
        std::memcpy(&held, word, sizeof held);
        held |= part;
        std::memcpy(word, &held, sizeof held);
      }
    }
  }
}

void unpack_values(const unsigned char* in, unsigned bits, std::uint32_t* values) {
  kUnpackers[bits](in, values);
}

void unpack_ascending(const unsigned char* in, unsigned bits, std::uint32_t previous,
                      std::uint32_t* values) {
  kAscenders[bits](in, previous, values);
}

}  // namespace dateline
