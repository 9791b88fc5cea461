// Cursors: where a page ended, as a word that a user can give back. A cursor
// names the generation it was made on, so that following pages are of the same
// state of the archive, and what "today" was: nothing is repeated or skipped while a writer
// publishes or over midnight.
//
//   g<generation>-<hash of the request>-<today>-<score's bits>-<time key>-<id, escaped>
//
// Pure functions; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/archive/generation.h"
#include "searcher/match/top_hits.h"
#include "searcher/results/search_request.h"

namespace dateline {

struct Cursor {
  std::uint64_t generation = 0;
  std::uint64_t request = 0;  // request_hash of the request that made it
  DayNumber today = 0;        // what "today" means
  HitKey key;
};

// A hash over all that decides, beside the day, which hits there are and in what order, and
// over the generation's identity_of(), also of its segments that are damaged and left out.
std::uint64_t request_hash(const SearchRequest& request, std::uint64_t generation);

std::string to_string(const Cursor& cursor);
// Error kUsage for what is no cursor.
Cursor parse_cursor(std::string_view text);

}  // namespace dateline
