// Looks for a term in a token stream without unpacking it.
//
// Pure functions over an article's units (common/archive/tokens.h); any thread.
#pragma once

#include <cstdint>
#include <span>

#include "common/archive/tokens.h"

namespace dateline {

// The index of the next token of that rank at or after `from`; units.size() when
// there is none. `from` must be where a token begins.
std::size_t find_rank(std::span<const std::uint16_t> units, TermRank rank, std::size_t from);

// The token that begins at `at`: its rank, and how many units it takes.
struct UnitToken {
  TermRank rank = 0;
  std::size_t units = 1;
};
inline UnitToken token_at(std::span<const std::uint16_t> units, std::size_t at) {
  if (units[at] < kEscape || at + 1 >= units.size()) return {units[at], 1};
  return {kEscape + (units[at] - kEscape) * kEscape + units[at + 1], 2};
}

// Where the token before the one at `at` begins; `at` must be > 0. Second units
// are below kEscape, so the unit two before tells.
inline std::size_t token_before(std::span<const std::uint16_t> units, std::size_t at) {
  return at >= 2 && units[at - 2] >= kEscape ? at - 2 : at - 1;
}

// The position of the token that begins at `at`: the number of tokens before it.
std::size_t position_of(std::span<const std::uint16_t> units, std::size_t at);

}  // namespace dateline
