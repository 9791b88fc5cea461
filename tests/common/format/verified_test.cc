#include "common/format/verified.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "common/format/section_file.h"
#include "tests/support/damage_file.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

constexpr std::size_t kNumbers = 3 * kChunkBytes / sizeof(std::uint32_t);

// A file of one array of several chunks: 0, 1, 2, ...
std::string numbers_file(const TemporaryDirectory& directory) {
  const std::string path = directory.path() + "/numbers";
  std::vector<std::uint32_t> numbers(kNumbers);
  for (std::size_t i = 0; i < kNumbers; ++i) numbers[i] = static_cast<std::uint32_t>(i);
  SectionWriter file(path, "TEST");
  file.add_array("numbers", numbers);
  file.close();
  return path;
}

}  // namespace

TEST_CASE("only the chunk that is damaged is refused", "[format]") {
  const TemporaryDirectory directory;
  const std::string path = numbers_file(directory);
  damage_byte(path, kChunkBytes + 100);
  const SectionFile file(path, "TEST");
  const auto numbers = file.lazy_array<std::uint32_t>("numbers");
  CHECK(numbers[0] == 0);
  CHECK(numbers.back() == kNumbers - 1);
  CHECK_THROWS_AS(numbers[kChunkBytes / 4], Error);
  CHECK_THROWS_AS(numbers.all(), Error);
  CHECK_THROWS_AS(file.array<std::uint32_t>("numbers"), Error);
  CHECK(file.damaged_sections() == std::vector<std::string>{"numbers"});
}

TEST_CASE("every byte of a section file is under a checksum", "[format]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/small";
  {
    SectionWriter file(path, "TEST");
    file.add("one", "first");
    file.add("two", "second");
    file.close();
  }
  const std::size_t size = MappedFile(path).size();
  for (std::size_t at = 0; at < size; ++at) {
    damage_byte(path, at);
    INFO("byte " << at);
    CHECK_THROWS_AS(SectionFile(path, "TEST").section("one"), Error);
    damage_byte(path, at);
  }
  CHECK(SectionFile(path, "TEST").section("two") == "second");
}

TEST_CASE("places outside of an array are damage", "[format]") {
  const TemporaryDirectory directory;
  const SectionFile file(numbers_file(directory), "TEST");
  const auto numbers = file.lazy_array<std::uint32_t>("numbers");
  CHECK(numbers[kNumbers - 1] == kNumbers - 1);
  CHECK_THROWS_AS(numbers[kNumbers], Error);
  CHECK(numbers.part(kNumbers, 0).empty());
  CHECK_THROWS_AS(numbers.part(kNumbers - 1, 2), Error);
  CHECK_THROWS_AS(numbers.part(2, ~std::size_t{0}), Error);
  CHECK_THROWS_AS(Verified<int>()[0], Error);
}

TEST_CASE("a section's name has 16 bytes at most, and is never cut short", "[format]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/file";
  SectionWriter file(path, "TEST");
  file.add(std::string(16, 'n'), "text");
  CHECK_THROWS_AS(file.begin(std::string(17, 'n')), std::logic_error);
  file.close();
  CHECK(SectionFile(path, "TEST").section(std::string(16, 'n')) == "text");
}

}  // namespace dateline
