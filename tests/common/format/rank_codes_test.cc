#include "common/format/rank_codes.h"

#include <catch2/catch.hpp>
#include <vector>

namespace dateline {
namespace {

std::string codes_of(const std::vector<TermRank>& ranks) {
  std::string codes;
  for (const TermRank rank : ranks) append_rank(codes, rank);
  return codes;
}

}  // namespace

TEST_CASE("ranks on both sides of each limit come back from their codes", "[format]") {
  const std::vector<std::pair<TermRank, std::size_t>> limits = {
      {0, 1},
      {kOneByteRanks - 1, 1},
      {kOneByteRanks, 2},
      {kTwoByteRanks - 1, 2},
      {kTwoByteRanks, 3},
      {kThreeByteRanks - 1, 3},
      {kThreeByteRanks, 4},
      {kMaxRanks - 1, 4},
  };
  for (const auto& [rank, bytes] : limits) {
    const std::string codes = codes_of({rank});
    CHECK(codes.size() == bytes);
    CHECK(code_bytes(codes.front()) == bytes);
    CHECK(rank_at_code(codes, 0) == rank);
  }
}

TEST_CASE("codes are found as whole tokens only", "[format]") {
  // The second byte of rank kOneByteRanks + 5 looks like rank 5.
  const std::string codes = codes_of({kOneByteRanks + 5, 6, 5, 6});
  const auto place = find_codes(codes, codes_of({5, 6}), {});
  REQUIRE(place);
  CHECK(place->at == 3);
  CHECK(place->position == 2);
  CHECK_FALSE(find_codes(codes, codes_of({5, 6}), next_code(codes, *place)));
  CHECK_FALSE(find_codes(codes_of({kOneByteRanks + 5, 6}), codes_of({5, 6}), {}));
}

TEST_CASE("every place of a phrase is found, with overlaps", "[format]") {
  const std::string codes = codes_of({7, 7, 7, kTwoByteRanks + 7, 7, 7});
  std::vector<std::size_t> positions;
  for (auto place = find_codes(codes, codes_of({7, 7}), {}); place;
       place = find_codes(codes, codes_of({7, 7}), next_code(codes, *place))) {
    positions.push_back(place->position);
  }
  CHECK(positions == std::vector<std::size_t>{0, 1, 4});
}

}  // namespace dateline
