// The counts beside the results: each value a link that chooses it, with one that
// leaves it out. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/results/result_page.h"
#include "searcher/results/search_request.h"
#include "searcher/serve/page/page_state.h"

namespace dateline {

// A facet as the page shows it.
struct ShownFacet {
  Field field;
  std::string_view heading;  // "Persons"
  std::string_view noun;     // "person"
  std::size_t values;        // at first
};

const std::vector<ShownFacet>& shown_facets();

// What to count for a page in this state: a long facet that is opened (list=person)
// gives more values, those with a word that begins as find=... says.
std::vector<FacetRequest> facet_requests(const PageState& state);

std::string facet_list(const std::vector<FacetCounts>& facets, const PageState& state);

// The filters and dates in force, each with a link that takes it away; "" for none.
std::string chosen_filters(const PageState& state);

}  // namespace dateline
