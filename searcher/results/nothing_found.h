// Why a search finds nothing though articles have each of its parts: which part shuts out all, or
// how much of it some articles have.
//
// Pure; any thread. Errors: kDamaged, kLimit (deadline).
#pragma once

#include <vector>

#include "searcher/match/bound_query.h"
#include "searcher/results/result_page.h"

namespace dateline {

// A note of the page (none_has_all), which has its query and found nothing. `parts`: what every
// match must have; articles are counted by what they have of them.
void add_nothing_found(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
                       const Deadline& deadline, ResultPage& page);

}  // namespace dateline
