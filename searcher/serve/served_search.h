// A search over HTTP, the same for the API and the pages. Any thread. Errors:
// those of search().
#pragma once

#include "searcher/results/result_page.h"
#include "searcher/results/search_request.h"
#include "searcher/serve/serving.h"

namespace dateline {

// Answers from the generation that the request's cursor was made on when that is
// still open, else from the newest.
ResultPage served_search(const Serving& serving, const SearchRequest& request);

}  // namespace dateline
