#include "common/format/gap_codes.h"

#include <catch2/catch.hpp>
#include <random>
#include <vector>

namespace dateline {

TEST_CASE("codes of any numbers are read back, and end where they ended", "[format]") {
  std::mt19937 random(3);
  for (int round = 0; round < 400; ++round) {
    const auto low_bits = static_cast<unsigned>(random() % 33);
    const unsigned most_bits = std::min(32U, low_bits + static_cast<unsigned>(random() % 8));
    std::vector<std::uint64_t> numbers(random() % 200);
    for (std::uint64_t& number : numbers) number = random() & ((std::uint64_t{1} << most_bits) - 1);
    std::string bytes;
    BitWriter writer(bytes);
    for (const std::uint64_t number : numbers) {
      writer.rice(number, low_bits);
      writer.gamma(static_cast<std::uint32_t>(number) | 1);
    }
    writer.finish();
    BitReader reader(bytes);
    for (const std::uint64_t number : numbers) {
      if (reader.rice(low_bits) != number) FAIL(round);
      if (reader.gamma() != (static_cast<std::uint32_t>(number) | 1)) FAIL(round);
    }
    CHECK(reader.rice(low_bits) == std::nullopt);
  }
}

TEST_CASE("a long run of ones is one number", "[format]") {
  std::string bytes;
  BitWriter writer(bytes);
  for (const std::uint64_t number : {0, 63, 64, 65, 1000, 1}) writer.rice(number, 0);
  writer.finish();
  BitReader reader(bytes);
  for (const std::uint64_t number : {0, 63, 64, 65, 1000, 1}) CHECK(reader.rice(0) == number);
  CHECK(reader.rice(0) == std::nullopt);
}

TEST_CASE("codes that are cut off are damage", "[format]") {
  CHECK_THROWS_AS(BitReader(std::string_view("\x00", 1)).rice(8), Error);
  CHECK_THROWS_AS(BitReader("\x7F").gamma(), Error);  // 7 bits after the zero: none
  CHECK_THROWS_AS(BitReader(std::string_view("\xFF\xFF\xFF\xFF\0\0\0\0\0", 9)).gamma(),
                  Error);  // a number of 33 bits
  CHECK_THROWS_AS(BitReader("").gamma(), Error);
  CHECK(BitReader("").rice(3) == std::nullopt);
}

TEST_CASE("the low bits of Rice codes follow the mean", "[format]") {
  CHECK(rice_bits(0) == 0);
  CHECK(rice_bits(3) == 1);
  CHECK(rice_bits(100) == 6);
  CHECK(rice_bits(1e30) == 31);
}

}  // namespace dateline
