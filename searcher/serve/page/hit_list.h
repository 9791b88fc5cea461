// The hits of a search as a list of headlines, passages and links. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/results/result_page.h"
#include "searcher/serve/page/page_state.h"

namespace dateline {

// `first_number`: of the first hit, in the whole answer.
std::string hit_list(const std::vector<Hit>& hits, std::size_t first_number,
                     const PageState& state);

// Date, source, section and author, as far as they are known.
std::string article_line(const std::string& date, std::string_view source, std::string_view section,
                         std::string_view author);

// An article's address below `folder`, its page or "/api/articles/"; with `query`
// (PageState::query) the page can lead back.
std::string article_href(const std::string& id, const std::string& query,
                         const std::string& folder = "/articles/");

}  // namespace dateline
