#include "common/format/bit_packing.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

namespace dateline {

TEST_CASE("128 values of every width come back as they were packed", "[format]") {
  std::mt19937 random(20250411);
  for (unsigned bits = 0; bits <= 32; ++bits) {
    std::vector<std::uint32_t> values(kPackedValues);
    const std::uint64_t range = std::uint64_t{1} << bits;
    for (std::uint32_t& value : values) value = static_cast<std::uint32_t>(random() % range);
    values[17] = static_cast<std::uint32_t>(range - 1);  // the largest of the width
    REQUIRE(bits_needed(values.data(), values.size()) == bits);
    std::vector<unsigned char> packed(packed_bytes(bits) + 1, 0xEE);
    pack_values(values.data(), bits, packed.data());
    CHECK(packed.back() == 0xEE);  // nothing is written beyond
    std::vector<std::uint32_t> unpacked(kPackedValues);
    unpack_values(packed.data(), bits, unpacked.data());
    CHECK(unpacked == values);
  }
}

TEST_CASE("packed differences add up to ascending values", "[format]") {
  std::mt19937 random(7);
  for (const unsigned bits : {0U, 1U, 5U, 13U, 24U}) {
    std::vector<std::uint32_t> differences(kPackedValues);
    std::vector<std::uint32_t> expected;
    std::uint32_t last = 41;
    for (std::uint32_t& difference : differences) {
      difference = static_cast<std::uint32_t>(random()) & ((1U << bits) - 1);
      expected.push_back(last += difference + 1);
    }
    std::vector<unsigned char> packed(packed_bytes(bits));
    pack_values(differences.data(), bits, packed.data());
    std::vector<std::uint32_t> values(kPackedValues);
    unpack_ascending(packed.data(), bits, 41, values.data());
    CHECK(values == expected);
  }
}

}  // namespace dateline
