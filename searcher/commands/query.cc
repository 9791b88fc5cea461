#include <unistd.h>

#include <iostream>

#include "common/base/error.h"
#include "common/cli/terminal.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/request_options.h"
#include "searcher/results/page_csv.h"
#include "searcher/results/page_json.h"
#include "searcher/results/page_text.h"
#include "searcher/results/passages.h"
#include "searcher/results/search.h"

namespace dateline {
namespace {

SortOrder sort_order(const std::string& name) {
  if (name == "newest") return SortOrder::kNewest;
  return name == "oldest" ? SortOrder::kOldest : SortOrder::kRelevance;
}

SearchRequest whole_request(const ParsedArguments& arguments) {
  constexpr double kMaxK1 = 1000;
  SearchRequest request = request_of(arguments);
  for (const std::string& facet : arguments.values("facet")) {
    request.facets.push_back(facet_request(facet));
  }
  if (arguments.has("timeline")) request.timeline = interval_by_name(arguments.value("timeline"));
  request.sort = sort_order(arguments.value("sort"));
  request.limit = arguments.number("limit", 0, kMaxLimit);
  request.offset = arguments.number("offset", 0, kMaxWindow);
  request.after = arguments.value("after");
  request.snippets = arguments.number("snippets", 0, kMaxPassages);
  request.explain = arguments.has("explain");
  request.bm25.k1 = arguments.decimal("k1", 0, kMaxK1);
  request.bm25.b = arguments.decimal("b", 0, 1);
  return request;
}

}  // namespace

int run_query(const ParsedArguments& arguments) {
  const SearchRequest request = whole_request(arguments);
  const OpenedArchive archive(arguments.argument("ARCHIVE"));
  const ResultPage page = search(archive, request);
  const std::string& format = arguments.value("format");
  if (format == "json") {
    std::cout << page_json(page);
  } else if (format == "jsonl") {
    std::cout << page_jsonl(page);
  } else if (format == "csv") {
    std::cout << page_csv(page);
  } else {
    std::cout << page_text(page, {use_colour(STDOUT_FILENO), request.offset + 1});
  }
  // The line-by-line formats hold hits alone; what the answer says beside them
  // must not be lost.
  if (format == "jsonl" || format == "csv") {
    for (const QueryNote& note : page.notes) std::cerr << "note: " << note.message << "\n";
    if (!page.next.empty()) std::cerr << "next: --after " << page.next << "\n";
  }
  return page.total > 0 ? kExitDone : kExitNothingFound;
}

}  // namespace dateline
