#include <unistd.h>

#include <iostream>

#include "common/base/error.h"
#include "common/cli/terminal.h"
#include "searcher/commands/archive_option.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/notes.h"
#include "searcher/request/request_options.h"
#include "searcher/results/page_csv.h"
#include "searcher/results/page_json.h"
#include "searcher/results/page_text.h"
#include "searcher/results/search.h"

namespace dateline {

namespace {

// Hits alone go into lines and tables.
void refuse_counts(const SearchRequest& request, const std::string& format) {
  const bool timeline = request.timeline || request.fitting_timeline;
  if (request.facets.empty() && !timeline) return;
  if (format != "jsonl" && format != "csv") return;
  throw Error(ErrorCode::kUsage, "counts are not part of --format " + format,
              timeline ? "--timeline" : "--facet", "take --format json or text");
}

}  // namespace

int run_query(const ParsedArguments& arguments) {
  const SearchRequest request = page_request_of(arguments);
  refuse_counts(request, arguments.value("format"));
  const OpenedArchive archive = archive_of(arguments);
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
    print_notes(page.notes);
    if (!page.next.empty()) print_message("next: --after " + page.next);
  }
  return page.total > 0 ? kExitDone : kExitNothingFound;
}

}  // namespace dateline
