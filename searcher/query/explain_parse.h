// What `dateline-search parse` prints: the tree of a query and what each of its
// words became. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "searcher/query/parser.h"

namespace dateline {

// For people: the tree in one line, then indented with a word a line, then the notes.
//   near/5
//     talks            talk  (stem)
std::string explain_text(std::string_view query, const ParsedQuery& parsed);

// {"query","tree","root":{"kind","text","terms","became",...,"children"},"notes"}.
std::string explain_json(std::string_view query, const ParsedQuery& parsed);

}  // namespace dateline
