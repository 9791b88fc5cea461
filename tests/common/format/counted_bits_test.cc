#include "common/format/counted_bits.h"

#include <catch2/catch.hpp>
#include <random>

#include "common/base/error.h"
#include "tests/support/small_file.h"

namespace dateline {

TEST_CASE("bits are counted before any place, and zeros found by their number", "[format]") {
  std::mt19937 random(5);
  for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 511U, 512U, 513U, 5000U}) {
    for (const unsigned ones_of_8 : {0U, 1U, 4U, 7U, 8U}) {
      std::vector<bool> bits(size);
      for (std::size_t i = 0; i < size; ++i) bits[i] = random() % 8 < ones_of_8;
      const SmallFile file([&](SectionWriter& writer) { write_bits(writer, "bits", bits); });
      const CountedBits counted(*file, "bits", size);
      std::size_t ones = 0;
      for (std::size_t i = 0; i < size; ++i) {
        if (counted[i] != bits[i] || counted.ones_before(i) != ones) FAIL(size << " " << i);
        if (!bits[i] && counted.place_of_zero(i - ones) != i) FAIL(size << " " << i);
        ones += bits[i] ? 1 : 0;
      }
      CHECK(counted.ones() == ones);
      CHECK(counted.ones_before(size) == ones);
    }
  }
}

TEST_CASE("bits beyond the row are damage", "[format]") {
  const SmallFile file([&](SectionWriter& writer) {
    writer.add_array("bits", std::vector<std::uint64_t>{1U << 10});
  });
  CHECK(CountedBits(*file, "bits", 11).ones() == 1);
  CHECK_THROWS_AS(CountedBits(*file, "bits", 10), Error);
  CHECK_THROWS_AS(CountedBits(*file, "bits", 65), Error);
}

}  // namespace dateline
