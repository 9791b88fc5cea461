// Places of an article: lists of token ranges, and the ways to join them that
// the positional operators mean. Pure functions; any thread.
//
// Positions count the title's tokens from 0 and the body's from kBodyStart, so
// that nothing joins across the end of the title. Errors: kLimit of near().
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/match/deadline.h"

namespace dateline {

// Where the body's first token stands: further from any title than NEAR reaches.
inline constexpr std::uint32_t kBodyStart = 1U << 30;

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // after the last token

  friend auto operator<=>(const Span&, const Span&) = default;
};
using Spans = std::vector<Span>;  // ascending, distinct

// Pairs that near() collects of one article: 32 MB. People write articles of some
// thousand words, of which no two stand near each other so often; one word over and over
// in an article of millions makes a thousand pairs of each.
inline constexpr std::size_t kMostSpans = 4'000'000;

// Each span of `left` that is followed at once by a span of `right`, joined.
Spans joined(const Spans& left, const Spans& right);
// All pairs that do not overlap and stand at most `distance` words apart (side
// by side is 1): the range that covers both. `ordered`: left before right. Error kLimit
// for more than `most` pairs.
Spans near(const Spans& left, const Spans& right, std::uint32_t distance, bool ordered,
           const Deadline& deadline, std::size_t most = kMostSpans);
Spans merged(const Spans& a, const Spans& b);
// For each unit (sentence, paragraph) that holds a whole span of every list, the
// range from the first to the last of them. `starts`: where units begin, ascending.
Spans in_one_unit(const std::vector<Spans>& lists, const std::vector<std::uint32_t>& starts);

}  // namespace dateline
