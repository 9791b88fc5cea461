// From options to a search request, for the command line and, since its
// parameters are the same options, for the HTTP API. Pure; any thread. Throws
// Error kUsage and kLimit, naming the option.
#pragma once

#include "common/cli/command_line.h"
#include "searcher/results/search_request.h"

namespace dateline {

// Query, filters, dates and deadline (filter_options).
SearchRequest request_of(const ParsedArguments& arguments);

// The same and what the page holds (page_options), `most_hits` at most.
SearchRequest page_request_of(const ParsedArguments& arguments, std::size_t most_hits = kMaxLimit);

// The request for a timeline alone (by_option).
SearchRequest timeline_request_of(const ParsedArguments& arguments);

// "relevance", "newest" or "oldest".
SortOrder sort_order(const std::string& name);

// "person", "person:20" or "person:20:put".
FacetRequest facet_request(const std::string& text);

}  // namespace dateline
