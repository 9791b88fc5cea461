#include "indexer/analyse/entities/large_pages.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>

namespace dateline {
namespace {

TEST_CASE("memory of large pages is zeroed, begins where one does and can be written",
          "[entities]") {
  for (const std::size_t bytes : {std::size_t{1}, std::size_t{4096}, std::size_t{5} << 20}) {
    LargePages memory(bytes);
    REQUIRE(memory.bytes().size() == bytes);
    CHECK(reinterpret_cast<std::uintptr_t>(memory.bytes().data()) % (std::size_t{1} << 21) == 0);
    CHECK(std::ranges::all_of(memory.bytes(), [](std::byte b) { return b == std::byte{0}; }));
    std::ranges::fill(memory.bytes(), std::byte{7});
    const LargePages moved = std::move(memory);
    CHECK(memory.bytes().empty());
    CHECK(moved.bytes().size() == bytes);
    CHECK(moved.bytes().back() == std::byte{7});
  }
}

TEST_CASE("no memory at all is none of large pages either", "[entities]") {
  CHECK(LargePages().bytes().empty());
  CHECK(LargePages(0).bytes().empty());
  CHECK_THROWS_AS(LargePages(std::size_t{1} << 60), std::bad_alloc);
}

}  // namespace
}  // namespace dateline
