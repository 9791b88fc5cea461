// When a person is asked for by the full name: how many more articles have the surname alone as a
// value of their own, which is not joined with the person and may be somebody else.
//
// Pure; any thread. Errors: kDamaged, kLimit (deadline).
#pragma once

#include <vector>

#include "searcher/match/bound_query.h"
#include "searcher/results/result_page.h"

namespace dateline {

// A note of the page (surname_alone), which has its total, for each of the parts that is a person's
// whole name, when at least as many articles as were found have the surname and all other parts.
// `parts`: what every match must have.
void add_surname_alone(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
                       ResultPage& page);

}  // namespace dateline
