#include "common/archive/deletions.h"

#include <catch2/catch.hpp>
#include <cstring>

#include "common/base/error.h"
#include "common/format/section_file.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

// One part of a bitmap in its portable form (github.com/RoaringBitmap/RoaringFormatSpec): the
// numbers key * 65536 + low, of which it says that it has `said`.
struct Part {
  std::uint16_t key = 0;
  std::vector<std::uint16_t> low;
  std::size_t said = 0;
};

void put(std::string& bytes, std::uint32_t number, std::size_t width) {
  for (std::size_t i = 0; i < width; ++i) bytes += static_cast<char>(number >> (8 * i));
}

std::string bitmap(const std::vector<Part>& parts) {
  constexpr std::uint32_t kCookie = 12346;  // of bitmaps without runs
  constexpr std::size_t kMostInArray = 4096;
  std::string head;
  std::string body;
  put(head, kCookie, 4);
  put(head, static_cast<std::uint32_t>(parts.size()), 4);
  const std::size_t bytes_of_head = 8 + parts.size() * 8;
  for (const Part& part : parts) {
    put(head, part.key, 2);
    put(head, static_cast<std::uint32_t>(part.said - 1), 2);
  }
  for (const Part& part : parts) {
    put(head, static_cast<std::uint32_t>(bytes_of_head + body.size()), 4);
    if (part.said <= kMostInArray) {
      for (const std::uint16_t low : part.low) put(body, low, 2);
    } else {
      std::string bits(65536 / 8, '\0');
      for (const std::uint16_t low : part.low) bits[low / 8] |= static_cast<char>(1 << (low % 8));
      body += bits;
    }
  }
  return head + body;
}

std::size_t deleted(const std::string& bytes, std::size_t articles) {
  const TemporaryDirectory directory;
  const std::string path = directory.path() + "/deleted";
  SectionWriter file(path, "DELE");
  file.add("bitmap", bytes);
  for (const char* section : {"ranks", "texts", "titles"}) {
    file.add_array(section, std::vector<std::uint32_t>());
  }
  file.close();
  return Deletions(path, articles).articles().size();
}

std::vector<std::uint16_t> first(std::size_t count) {
  std::vector<std::uint16_t> numbers(count);
  for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<std::uint16_t>(i);
  return numbers;
}

TEST_CASE("deletions are numbers of the segment's articles", "[deletions]") {
  CHECK(deleted(bitmap({{0, {3, 7}, 2}}), 8) == 2);
  CHECK_THROWS_AS(deleted(bitmap({{0, {3, 7}, 2}}), 7), Error);
  CHECK(deleted(bitmap({{0, {3}, 1}, {1, {0}, 1}}), 65537) == 2);
  CHECK_THROWS_AS(deleted(bitmap({{0, {3}, 1}, {1, {0}, 1}}), 65536), Error);
}

TEST_CASE("forged deletions that are not in their order are damage", "[deletions]") {
  // The last number is an article, the first is none.
  CHECK_THROWS_AS(deleted(bitmap({{9, {3}, 1}, {0, {7}, 1}}), 8), Error);
  CHECK_THROWS_AS(deleted(bitmap({{0, {7, 3}, 2}}), 8), Error);
  CHECK_THROWS_AS(deleted(bitmap({{0, {7, 7}, 2}}), 8), Error);
}

TEST_CASE("forged deletions of which there are more than they say are read as they are",
          "[deletions]") {
  CHECK(deleted(bitmap({{0, first(65536), 4097}}), 65536) == 65536);
  CHECK_THROWS_AS(deleted(bitmap({{0, first(65536), 4097}}), 5000), Error);
}

}  // namespace
}  // namespace dateline
