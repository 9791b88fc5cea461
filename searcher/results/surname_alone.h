// When a person is asked for by the full name: how many more articles have the surname alone as a
// value of their own, which is not joined with the person and may be somebody else.
//
// Pure; any thread. Errors: kDamaged, kLimit (deadline).
#pragma once

#include <vector>

#include "searcher/match/bound_query.h"
#include "searcher/results/result_page.h"

namespace dateline {

// A note of the page (surname_alone), which has its total, when a person's whole name is all that
// is asked for, but for dates. Articles with the surname are counted in the years of those found
// alone: a namesake of another century is hardly meant. Fewer than were found are not told.
// `parts`: what every match must have.
void add_surname_alone(const BoundQuery& query, const std::vector<const QueryNode*>& parts,
                       ResultPage& page);

}  // namespace dateline
