// A filter of hashes against a set of them.
#include "indexer/analyse/entities/check_filter.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/support/random.h"

namespace dateline {
namespace {

TEST_CASE("a filter has all that was added, and little else", "[entities]") {
  Random random(7);
  for (const std::size_t places : {0U, 1U, 10U, 1000U, 3000U}) {
    CheckFilter filter(places);
    std::set<std::uint32_t> added;
    for (std::size_t k = 0; k < places * 7 / 10; ++k) {
      const auto check = static_cast<std::uint32_t>(random.below(std::size_t{1} << 32));
      filter.add(check);
      added.insert(check);
    }
    for (const std::uint32_t check : added) REQUIRE(filter.may_have(check));
    std::size_t wrong = 0;
    for (int k = 0; k < 1000; ++k) {
      const auto check = static_cast<std::uint32_t>(random.below(std::size_t{1} << 32));
      if (!added.contains(check) && filter.may_have(check)) ++wrong;
    }
    CHECK(wrong < 250);
  }
}

TEST_CASE("a filter that nothing was added to has nothing", "[entities]") {
  CHECK_FALSE(CheckFilter().may_have(0));
  CHECK_FALSE(CheckFilter().may_have(0xFFFFFFFFU));
}

}  // namespace
}  // namespace dateline
