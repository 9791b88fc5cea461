#include "indexer/analyse/entities/text_ids.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>

namespace dateline {
namespace {

TEST_CASE("texts are numbered in the order in which they come", "[entities]") {
  std::mt19937 random(7);
  TextIds ids;
  ids.reserve(random() % 100);
  std::map<std::string, std::uint32_t> expected;
  CHECK(!ids.find("").has_value());
  for (int i = 0; i < 5000; ++i) {
    const std::string text(random() % 4, static_cast<char>('a' + random() % 2));
    const std::string numbered = text + std::to_string(random() % 500);
    CHECK(ids.find(numbered).has_value() == expected.contains(numbered));
    const auto next = static_cast<std::uint32_t>(expected.size());
    const auto id = expected.try_emplace(numbered, next).first->second;
    REQUIRE(ids.of(numbered) == id);
    REQUIRE(ids.find(numbered) == id);
    REQUIRE(ids.size() == expected.size());
  }
}

}  // namespace
}  // namespace dateline
