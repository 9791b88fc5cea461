// What an answer says beside its hits, in words. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "searcher/read/opened_archive.h"
#include "searcher/results/result_page.h"
#include "searcher/serve/page/page_state.h"
#include "searcher/serve/problem.h"

namespace dateline {

// The answer's notes; "" when there are none.
std::string answer_notes(const std::vector<QueryNote>& notes);

// The same for an answer without any of its own: what is left out as damaged.
std::string damage_notes(const OpenedArchive& archive);

// In place of results: nothing was found, and what one could do about it. `corrected`: the
// query without misspelt words; "" for none.
std::string nothing_found(const PageState& state, const std::string& corrected);

// In place of results: the search could not be made, where in the query it went
// wrong, and what would be right.
std::string search_problem(const Problem& problem, const PageState& state);

}  // namespace dateline
