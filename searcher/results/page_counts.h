// The counted parts of a page: facets and timeline, from the matches of each
// segment. Pure functions; any thread.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/match/article_set.h"
#include "searcher/match/deadline.h"
#include "searcher/results/result_page.h"
#include "searcher/results/search_plan.h"

namespace dateline {

using SegmentMatches = std::vector<ArticleSet>;  // one set for each segment

FacetCounts count_facet(const OpenedArchive& archive, const SearchPlan& plan, Field field,
                        const FacetRequest& request, const SegmentMatches& matches,
                        const Deadline& deadline);
FacetCounts count_date_facet(const OpenedArchive& archive, Interval interval, std::size_t values,
                             const SegmentMatches& matches);
// The interval that divides the dates of the matches into a readable number of
// buckets: days up to two months, weeks up to a year and a half, months up to twenty years.
Interval fitting_interval(const OpenedArchive& archive, const SegmentMatches& matches);
// Buckets from the first to the last match, empty ones too, or from and to where `whole` has an
// end, unless they would be more than kMaxTimelineBuckets; Error kLimit when those between the
// matches are more, which names the option that asked.
Timeline count_timeline(const OpenedArchive& archive, Interval interval,
                        const SegmentMatches& matches, const DateRange& whole,
                        const std::string& option);

}  // namespace dateline
