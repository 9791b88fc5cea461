#include "searcher/match/unit_scan.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

std::vector<std::uint16_t> units_of(const std::vector<TermRank>& ranks) {
  std::vector<std::uint16_t> units;
  for (const TermRank rank : ranks) append_units(units, rank);
  return units;
}

}  // namespace

TEST_CASE("the second unit of a rare term is not taken for the frequent term it looks like",
          "[match]") {
  constexpr TermRank kRare = kEscape + 7;
  const auto units = units_of({1, kRare, 3, kRare, 7, 7});
  CHECK(find_rank(units, 7, 0) == 6);
  CHECK(find_rank(units, 7, 7) == 7);
  CHECK(find_rank(units_of({kRare, kRare}), 7, 0) == 4);
  CHECK(position_of(units, 6) == 4);
  CHECK(position_of(units, 7) == 5);
}

TEST_CASE("terms of one and of two units are found wherever they stand", "[match]") {
  // Both sides of each limit of the code, in streams longer than a vector.
  const std::vector<TermRank> ranks = {0,           kEscape - 1, kEscape,     kEscape + 1,
                                       2 * kEscape, 5,           3 * kEscape, 2 * kEscape - 1};
  std::vector<TermRank> all;
  for (int i = 0; i < 5; ++i) all.insert(all.end(), ranks.begin(), ranks.end());
  const auto units = units_of(all);
  for (const TermRank rank : ranks) {
    std::size_t found = 0;
    for (std::size_t at = find_rank(units, rank, 0); at < units.size();
         at = find_rank(units, rank, at + token_at(units, at).units)) {
      CHECK(token_at(units, at).rank == rank);
      CHECK(all[position_of(units, at)] == rank);
      if (at > 0)
        CHECK(token_at(units, token_before(units, at)).rank == all[position_of(units, at) - 1]);
      ++found;
    }
    CHECK(found == 5);
  }
  CHECK(find_rank(units, 6, 0) == units.size());
  CHECK(find_rank(units, kEscape + 2, 0) == units.size());
}

}  // namespace dateline
