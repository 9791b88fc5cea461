#include "searcher/serve/served_search.h"

#include "searcher/results/cursor.h"
#include "searcher/results/search.h"

namespace dateline {

ResultPage served_search(const Serving& serving, const SearchRequest& request) {
  if (request.after.empty()) return search(serving.archive(), request);
  const std::uint64_t generation = parse_cursor(request.after).generation;
  const std::shared_ptr<const ServedArchive> then = serving.archives->at(generation);
  return search(then->archive, request);
}

}  // namespace dateline
