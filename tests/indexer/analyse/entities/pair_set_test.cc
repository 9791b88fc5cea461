#include "indexer/analyse/entities/pair_set.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

namespace dateline {
namespace {

TEST_CASE("a set of pairs holds what a tree of them does, and forgets all", "[entities]") {
  std::mt19937 random(7);
  PairSet pairs;
  for (int article = 0; article < 20; ++article) {
    pairs.clear();
    std::set<std::pair<std::uint64_t, std::uint32_t>> expected;
    for (int k = 0; k < 50 * article; ++k) {
      const std::uint64_t first = random() % 30 * 6;
      const auto second = static_cast<std::uint32_t>(random() % 20);
      CHECK(pairs.contains(first, second) == expected.contains({first, second}));
      CHECK(pairs.insert(first, second) == expected.insert({first, second}).second);
      CHECK(pairs.contains(first, second));
    }
    CHECK_FALSE(pairs.contains(7, 20));
  }
}

}  // namespace
}  // namespace dateline
