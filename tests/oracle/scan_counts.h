// The oracle's facet counts and timelines: every match looked at, its values
// counted in a map, its days put into buckets with the calendar of std::chrono.
// Pure functions; any thread.
#pragma once

#include <optional>

#include "searcher/results/result_page.h"
#include "tests/oracle/scan_search.h"

namespace dateline {

// `matches`: those of the query and the dates, whatever the filters (ScanSearch).
FacetCounts scan_facet(const ScanArticles& matches, const Asked& asked, const FacetRequest& facet);

// nullopt when it would have more than kMaxTimelineBuckets buckets.
std::optional<Timeline> scan_timeline(const ScanArticles& matches, const Asked& asked,
                                      Interval interval);

}  // namespace dateline
