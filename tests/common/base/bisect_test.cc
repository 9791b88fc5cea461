#include "common/base/bisect.h"

#include <catch2/catch.hpp>
#include <vector>

namespace dateline {

TEST_CASE("bisection finds the first place that is not before") {
  const std::vector<int> numbers = {1, 3, 3, 7};
  const auto first_of = [&](int wanted) {
    return first_place_not(numbers.size(), [&](std::size_t at) { return numbers[at] < wanted; });
  };
  CHECK(first_of(0) == 0);
  CHECK(first_of(1) == 0);
  CHECK(first_of(2) == 1);
  CHECK(first_of(3) == 1);
  CHECK(first_of(4) == 3);
  CHECK(first_of(7) == 3);
  CHECK(first_of(8) == 4);
  CHECK(first_place_not(0, [](std::size_t) { return true; }) == 0);
}

}  // namespace dateline
