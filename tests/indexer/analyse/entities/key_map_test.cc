#include "indexer/analyse/entities/key_map.h"

#include <catch2/catch.hpp>
#include <random>
#include <unordered_map>

namespace dateline {
namespace {

TEST_CASE("a map of keys holds what an ordinary map does", "[entities]") {
  std::mt19937_64 random(7);
  // Few keys, many, and many that agree in their last bits.
  for (const std::uint64_t most : {5U, 100U, 3000U}) {
    for (const std::uint64_t step : {1ULL, 1ULL << 20, 0x9E3779B97F4A7C15ULL}) {
      KeyMap<int> map;
      map.reserve(random() % most);
      std::unordered_map<std::uint64_t, int> expected;
      CHECK(map.empty());
      CHECK(map.find(0) == nullptr);
      for (int i = 0; i < 2000; ++i) {
        const std::uint64_t key = random() % most * step;
        const auto known = expected.find(key);
        const int* found = map.find(key);
        REQUIRE((found != nullptr) == (known != expected.end()));
        if (found != nullptr) REQUIRE(*found == known->second);
        map[key] += i;
        expected[key] += i;
      }
      CHECK_FALSE(map.empty());
      for (const auto& [key, value] : expected) {
        REQUIRE(map.find(key) != nullptr);
        CHECK(*map.find(key) == value);
      }
    }
  }
}

}  // namespace
}  // namespace dateline
