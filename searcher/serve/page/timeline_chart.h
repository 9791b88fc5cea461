// A timeline as bars: each a link to its span of time, which scripts let one
// brush; and the fields for the dates. Pure; any thread.
#pragma once

#include <string>

#include "searcher/results/result_page.h"
#include "searcher/serve/page/page_state.h"

namespace dateline {

std::string timeline_chart(const Timeline& timeline, const PageState& state);

// The bars alone; links are of the search page in `state`.
std::string timeline_bars(const Timeline& timeline, const PageState& state);

}  // namespace dateline
