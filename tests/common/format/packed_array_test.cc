#include "common/format/packed_array.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <random>

#include "common/base/error.h"
#include "tests/support/small_file.h"

namespace dateline {
namespace {

void check_round_trip(const std::vector<std::uint32_t>& numbers) {
  const SmallFile file(
      [&](SectionWriter& writer) { write_packed_array(writer, "numbers", numbers); });
  const PackedArray array(*file, "numbers");
  REQUIRE(array.size() == numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (array[i] != numbers[i]) FAIL("number " << i << " of " << numbers.size());
  }
}

}  // namespace

TEST_CASE("a packed array gives back every number of every width", "[format]") {
  std::mt19937 random(11);
  check_round_trip({});
  check_round_trip({0, 0, 0});
  check_round_trip({~0U, 0, ~0U, 1});
  for (unsigned bits = 1; bits <= 32; ++bits) {
    std::vector<std::uint32_t> numbers(1 + random() % 300);
    for (auto& number : numbers) {
      number = static_cast<std::uint32_t>(random()) >> (32 - bits);
    }
    check_round_trip(numbers);
  }
}

TEST_CASE("a packed array takes the bits of its largest number and no more", "[format]") {
  const SmallFile file([&](SectionWriter& writer) {
    write_packed_array(writer, "three", std::vector<std::uint32_t>(800, 7));
    write_packed_array(writer, "four", std::vector<std::uint32_t>(800, 8));
  });
  CHECK(file->section("three").size() == 16 + 300 + 8);
  CHECK(file->section("four").size() == 16 + 400 + 8);
}

TEST_CASE("a packed array that says another size than it has is refused", "[format]") {
  const std::uint64_t cases[][3] = {{1, 33, 0}, {9, 8, 0}, {0, 0, 0}, {~std::uint64_t{0}, 32, 0}};
  const SmallFile file([&](SectionWriter& writer) {
    for (std::size_t i = 0; i < std::size(cases); ++i) {
      writer.add("case" + std::to_string(i),
                 {reinterpret_cast<const char*>(cases[i]), i == 2 ? 15U : 24U});
    }
  });
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    INFO(i);
    CHECK_THROWS_AS(PackedArray(*file, "case" + std::to_string(i)), Error);
  }
}

}  // namespace dateline
