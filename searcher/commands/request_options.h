// From the options of a command to a search request: the filters, dates and
// orders that query, timeline and ids share. Throws Error kUsage.
#pragma once

#include "common/cli/command_line.h"
#include "searcher/results/search_request.h"

namespace dateline {

// Query, filters, dates and deadline.
SearchRequest request_of(const ParsedArguments& arguments);

// "person" or "person:20".
FacetRequest facet_request(const std::string& text);

}  // namespace dateline
