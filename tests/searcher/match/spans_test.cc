#include "searcher/match/spans.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"

namespace dateline {
namespace {

// One word at the places 0 to `count` - 1.
Spans words(std::uint32_t count) {
  Spans spans;
  for (std::uint32_t at = 0; at < count; ++at) spans.push_back({at, at + 1});
  return spans;
}

}  // namespace

TEST_CASE("near collects so many pairs of an article and no more", "[spans]") {
  // Side by side: 9 pairs of ten words, found once from each side.
  CHECK(near(words(10), words(10), 1, true, {}, 9).size() == 9);
  CHECK_THROWS_AS(near(words(10), words(10), 1, true, {}, 8), Error);
  CHECK(near(words(10), words(10), 1, false, {}, 18).size() == 9);
  try {
    near(words(10), words(10), 1, false, {}, 17);
    FAIL("more pairs than are allowed");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kLimit);
    CHECK(error.message() == "the words stand near each other more than 17 times in one article");
  }
}

TEST_CASE("one word over and over has more places near itself than are kept", "[spans]") {
  const Spans spans = words(20'000);
  CHECK(near(spans, spans, 100, true, {}).size() == 1'994'950);  // 20,000 * 100 less the last ones
  CHECK_THROWS_WITH(near(spans, spans, 1000, true, {}), Catch::Contains("more than 4000000 times"));
}

}  // namespace dateline
