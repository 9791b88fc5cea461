// Answers a search request: the one code path behind the command line, the
// output formats and the HTTP API. May be called from any thread, with an
// archive that several threads share. Errors: kUsage, kLimit, kDamaged,
// kInputOutput.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/read/opened_archive.h"
#include "searcher/results/result_page.h"
#include "searcher/results/search_request.h"

namespace dateline {

ResultPage search(const OpenedArchive& archive, const SearchRequest& request);

// The ids of all matches, newest first, one call each; returns the notes that a page has.
std::vector<QueryNote> for_each_match(const OpenedArchive& archive, const SearchRequest& request,
                                      const std::function<void(std::string_view id)>& fn);

// The same of the first matches of `request.sort`, `most` at most.
std::vector<QueryNote> for_each_first(const OpenedArchive& archive, const SearchRequest& request,
                                      std::size_t most,
                                      const std::function<void(std::string_view id)>& fn);

// All matches, newest first over all segments, until `fn` returns false. Holds
// four bytes a match.
void for_each_hit(const OpenedArchive& archive, const SearchRequest& request,
                  const std::function<bool(const Hit&)>& fn);

}  // namespace dateline
