// Examples of queries with what they become, as the golden files and
// docs/QUERY_LANGUAGE.md hold them: a line with the query, then indented lines.
//
//   peace & talks
//       (and peac talk)
//       note: dropped: "&" holds no letter or digit and is left out
#pragma once

#include <string>
#include <vector>

#include "searcher/query/parser.h"

namespace dateline {

struct QueryExample {
  std::string query;
  std::string expected;  // its lines, each ended, without the indentation
};

// The day that "today" is in all examples: Wednesday, 16 April 2025.
DayNumber today_of_examples();

// Lines that begin with "# " and empty ones are left out.
std::vector<QueryExample> read_query_examples(const std::string& text);

// The lines that `query` should be followed by: its tree, or "error: ...", then
// one "note: CODE: ..." for each note.
std::string answer_of(const std::string& query);

}  // namespace dateline
