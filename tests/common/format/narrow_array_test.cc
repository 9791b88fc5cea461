#include "common/format/narrow_array.h"

#include <catch2/catch.hpp>
#include <random>

#include "common/base/error.h"
#include "tests/support/small_file.h"

namespace dateline {
namespace {

// The bytes that the section takes.
std::size_t check_round_trip(const std::vector<std::uint64_t>& numbers) {
  const SmallFile file(
      [&](SectionWriter& writer) { write_narrow_array(writer, "numbers", numbers); });
  const NarrowArray<std::uint64_t> array(*file, "numbers", numbers.size());
  CHECK_THROWS_AS(NarrowArray<std::uint64_t>(*file, "numbers", numbers.size() + 1), Error);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (array[i] != numbers[i]) FAIL("number " << i << " of " << numbers.size());
  }
  const auto view = array.all();
  CHECK(std::vector<std::uint64_t>(view.begin(), view.end()) == numbers);
  CHECK_THROWS_AS(array[numbers.size()], Error);
  CHECK_THROWS_AS(array.part(1, numbers.size()), Error);
  return file->section("numbers").size();
}

}  // namespace

TEST_CASE("a narrow array gives back every number of every width, and no other", "[format]") {
  std::mt19937_64 random(12);
  check_round_trip({});
  check_round_trip({~std::uint64_t{0}, 0, 1});
  for (unsigned bits = 1; bits <= 64; ++bits) {
    std::vector<std::uint64_t> numbers(1 + random() % 300);
    for (auto& number : numbers) number = random() >> (64 - bits);
    check_round_trip(numbers);
  }
}

TEST_CASE("a narrow array takes the bytes of its largest number and no more", "[format]") {
  constexpr std::size_t kAround = 16 + 8;
  CHECK(check_round_trip(std::vector<std::uint64_t>(100, 0)) == kAround);
  CHECK(check_round_trip(std::vector<std::uint64_t>(100, 255)) == kAround + 100);
  CHECK(check_round_trip(std::vector<std::uint64_t>(100, 256)) == kAround + 200);
  CHECK(check_round_trip(std::vector<std::uint64_t>(100, 0xffffff)) == kAround + 300);
  CHECK(check_round_trip(std::vector<std::uint64_t>(100, 0x1000000)) == kAround + 400);
}

TEST_CASE("a narrow array that says another size than it has is refused", "[format]") {
  // Too wide for any type, too many for its bytes, cut off, a product beyond 64 bits; and
  // numbers of 8 bytes, which not every type holds.
  const std::uint64_t cases[][4] = {
      {1, 9, 0, 0}, {2, 8, 0, 0}, {0, 0, 0, 0}, {std::uint64_t{1} << 61, 8, 0, 0}, {1, 8, 0, 0}};
  const SmallFile file([&](SectionWriter& writer) {
    for (std::size_t i = 0; i < std::size(cases); ++i) {
      writer.add("case" + std::to_string(i),
                 {reinterpret_cast<const char*>(cases[i]), i == 2 ? 23U : 32U});
    }
  });
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    INFO(i);
    CHECK_THROWS_AS(NarrowArray<std::uint32_t>(*file, "case" + std::to_string(i)), Error);
  }
  CHECK_NOTHROW(NarrowArray<std::uint64_t>(*file, "case4", 1));
}

TEST_CASE("the largest of a narrow array is found at every width", "[format]") {
  std::mt19937_64 random(5);
  for (unsigned bits = 1; bits <= 64; ++bits) {
    std::vector<std::uint64_t> numbers(1 + random() % 100);
    for (auto& number : numbers) number = random() >> (64 - bits);
    const SmallFile file(
        [&](SectionWriter& writer) { write_narrow_array(writer, "numbers", numbers); });
    const NarrowArray<std::uint64_t> array(*file, "numbers");
    CHECK(array.all().largest() == *std::max_element(numbers.begin(), numbers.end()));
    CHECK(array.part(0, 0).largest() == 0);
  }
}

}  // namespace dateline
