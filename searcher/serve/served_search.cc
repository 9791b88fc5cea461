#include "searcher/serve/served_search.h"

#include "common/base/error.h"
#include "searcher/results/cursor.h"
#include "searcher/results/search.h"

namespace dateline {

ResultPage served_search(const Serving& serving, const SearchRequest& request) {
  if (request.after.empty()) return search(serving.archive(), request);
  const std::uint64_t generation = parse_cursor(request.after).generation;
  const std::shared_ptr<const ServedArchive> then = serving.archives->at(generation);
  try {
    ResultPage page = search(then->archive, request);
    // Unless the search had to open an even earlier one itself.
    if (page.earlier == nullptr) page.earlier = then;
    return page;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kInputOutput) throw;
    throw Error(ErrorCode::kUsage, "the state of the archive that this cursor is of is gone",
                "--after", "ask again without it");
  }
}

}  // namespace dateline
