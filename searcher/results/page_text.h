// A result page for people: numbered hits, facets as columns, the timeline as
// bars, notes. In colour the words of the query stand out; without colour, as in
// a pipe, there is no markup at all. Control characters never get through
// (terminal_text.h). Pure; any thread.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/results/result_page.h"

namespace dateline {

struct TextPageOptions {
  bool colour = false;
  std::size_t first_number = 1;  // of the first hit: the offset + 1
};

std::string page_text(const ResultPage& page, const TextPageOptions& options);

}  // namespace dateline
