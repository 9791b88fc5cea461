// The options that say what is asked of an archive: rows of the command table,
// and, under the same names, the parameters of the HTTP API. Pure; any thread.
#pragma once

#include <vector>

#include "common/cli/command_info.h"

namespace dateline {

// --person P, --not-person P and so on for every facet field, the dates, what
// "today" means and the deadline.
std::vector<OptionInfo> filter_options();

// What a page of results holds: facets, timeline, order, paging, passages, scores.
std::vector<OptionInfo> page_options();

// Length of a timeline's buckets, for what answers with a timeline alone.
OptionInfo by_option();

}  // namespace dateline
