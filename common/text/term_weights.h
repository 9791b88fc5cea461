// How often a token counts in an article's term frequencies; part of the text
// analysis, shared by indexing and by counting written forms in a query.
#pragma once

#include <cstdint>

namespace dateline {

// A title word counts as much as three body words (docs/BENCHMARKS.md has the
// judged queries that this was chosen by).
inline constexpr std::uint32_t kTitleWeight = 3;

}  // namespace dateline
