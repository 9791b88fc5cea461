#include "common/format/rank_codes.h"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/support/processor_time.h"
#include "tests/support/random.h"

namespace dateline {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

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
  CHECK(find_codes(codes, codes_of({5, 6}), 0) == 3);
  CHECK(find_codes(codes, codes_of({5, 6}), 4) == kNone);
  CHECK(find_codes(codes_of({kOneByteRanks + 5, 6}), codes_of({5, 6}), 0) == kNone);
  // Codes of four bytes whose further bytes look like first ones.
  const TermRank rank = kThreeByteRanks + 0xFFFFFF;
  CHECK(find_codes(codes_of({rank, rank, 5, 6}), codes_of({5, 6}), 0) == 8);
  CHECK(find_codes(codes_of({rank, 1, 2, rank}), codes_of({rank}), 4) == 6);
}

TEST_CASE("a phrase is found at every distance from both ends of a stream", "[format]") {
  // Longer than a vector before and after, and one that begins like the phrase.
  const std::string phrase = codes_of({3, kTwoByteRanks + 9, 4});
  for (std::size_t before = 0; before < 40; ++before) {
    for (std::size_t after = 0; after < 40; after += 3) {
      std::vector<TermRank> ranks(before, kTwoByteRanks + 9);
      ranks.insert(ranks.end(), {3, kTwoByteRanks + 9, 4});
      ranks.insert(ranks.end(), after, 3);
      const std::string codes = codes_of(ranks);
      CHECK(find_codes(codes, phrase, 0) == code_offset(codes, before));
      ranks[before + 2] = 5;
      CHECK(find_codes(codes_of(ranks), phrase, 0) == kNone);
    }
  }
  CHECK(find_codes("", phrase, 0) == kNone);
  CHECK(find_codes(codes_of({9, 3}), codes_of({3}), 0) == 1);
}

TEST_CASE("every place of a phrase is found, with overlaps", "[format]") {
  const std::string codes = codes_of({7, 7, 7, kTwoByteRanks + 7, 7, 7});
  std::vector<std::size_t> found;
  for (std::size_t at = find_codes(codes, codes_of({7, 7}), 0); at != kNone;
       at = find_codes(codes, codes_of({7, 7}), code_after(codes, at))) {
    found.push_back(at);
  }
  CHECK(found == std::vector<std::size_t>{0, 1, code_offset(codes, 4)});
}

TEST_CASE("a stream full of hits that are no tokens is searched once", "[format]") {
  const TermRank c2c3 = kOneByteRanks + 0xC3;
  const TermRank c3c2 = kOneByteRanks + 256 + 0xC2;
  std::vector<TermRank> ranks(1'000'000, c2c3);
  const std::string codes = codes_of(ranks);
  const std::string needle = codes_of({c3c2, c3c2});
  REQUIRE(codes.substr(0, 2) == "\xC2\xC3");
  REQUIRE(needle == "\xC3\xC2\xC3\xC2");
  const ProcessorTime time;
  CHECK(find_codes(codes, needle, 0) == kNone);
  CHECK(find_codes(codes + needle, needle, 0) == codes.size());
  CHECK(time.seconds() < 10);
}

TEST_CASE("random codes are found where a walk over all tokens finds them", "[format]") {
  // Ranks whose codes have the same bytes at different places.
  const std::vector<TermRank> pool = {1,
                                      5,
                                      kOneByteRanks + 0xC3,
                                      kOneByteRanks + 256 + 0xC2,
                                      kOneByteRanks + 256 + 5,
                                      kTwoByteRanks + 0xC2C3,
                                      kTwoByteRanks + 0x0501,
                                      kThreeByteRanks + 0xC2C3C2,
                                      kThreeByteRanks + 0xFFFFFF};
  Random random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::size_t kinds = 1 + random.below(pool.size());
    auto some = [&](std::size_t most) {
      std::vector<TermRank> ranks;
      for (std::size_t left = random.below(most); left > 0; --left)
        ranks.push_back(pool[random.below(kinds)]);
      return ranks;
    };
    const std::string codes = codes_of(some(200));
    std::vector<TermRank> wanted = some(3);
    wanted.push_back(pool[random.below(kinds)]);
    const std::string needle = codes_of(wanted);
    std::vector<std::size_t> walked;
    for (std::size_t at = 0; at < codes.size(); at = code_after(codes, at)) {
      if (codes.compare(at, needle.size(), needle) == 0) walked.push_back(at);
    }
    std::vector<std::size_t> found;
    for (std::size_t at = find_codes(codes, needle, 0); at != kNone;
         at = find_codes(codes, needle, code_after(codes, at))) {
      found.push_back(at);
    }
    REQUIRE(found == walked);
  }
}

}  // namespace dateline
