// The parameters of a URL as the options of a command: the same names, values,
// defaults and errors. Pure; any thread. Throws Error kUsage and kLimit, whose
// place is the option that the parameter stands for ("--from").
#pragma once

#include <chrono>

#include "common/cli/command_line.h"
#include "searcher/results/search_request.h"
#include "searcher/serve/web_request.h"

namespace dateline {

inline constexpr std::size_t kMaxHttpLimit = 100;  // hits of one page over HTTP

// The argument of `command`, if it has one, is the parameter q. Parameters without
// a value are as if not there; a switch is given as name=true.
ParsedArguments arguments_of(const WebRequest& request, const CommandInfo& command);

// For what takes none.
void check_no_parameters(const WebRequest& request);

// The parameters that search, timeline and export take.
const CommandInfo& search_parameters();
const CommandInfo& timeline_parameters();
const CommandInfo& export_parameters();
// What the search page takes, and the pages that lead back to it: besides the API's
// parameters, which long facet is opened.
const CommandInfo& page_parameters();

// The request for a page of results; `allowed` at most, and at most kMaxHttpLimit hits.
SearchRequest search_request_of(const WebRequest& request, std::chrono::milliseconds allowed);

// A deadline that is not beyond `most`; none at all becomes `most`.
void limit_time(SearchRequest& request, std::chrono::milliseconds most);

}  // namespace dateline
