#include <unistd.h>

#include <iostream>

#include "common/base/error.h"
#include "common/cli/terminal.h"
#include "searcher/commands/archive_option.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/notes.h"
#include "searcher/request/request_options.h"
#include "searcher/results/counts_text.h"
#include "searcher/results/page_json.h"
#include "searcher/results/search.h"

namespace dateline {
namespace {

void print_csv(const Timeline& timeline) {
  std::cout << "from,count\r\n";
  for (const TimelineBucket& bucket : timeline.buckets) {
    std::cout << bucket.from << "," << bucket.count << "\r\n";
  }
  if (timeline.undated > 0) std::cout << "undated," << timeline.undated << "\r\n";
  if (timeline.imprecise > 0) std::cout << "imprecise," << timeline.imprecise << "\r\n";
}

}  // namespace

int run_timeline(const ParsedArguments& arguments) {
  const SearchRequest request = timeline_request_of(arguments);
  const OpenedArchive archive = archive_of(arguments);
  const ResultPage page = search(archive, request);
  const std::string& format = arguments.value("format");
  if (format == "json") {
    std::cout << page_json(page);
    return page.total > 0 ? kExitDone : kExitNothingFound;
  }
  if (format == "csv") {
    print_csv(*page.timeline);
  } else {
    std::cout << page.total << (page.total == 1 ? " article\n" : " articles\n")
              << timeline_text(*page.timeline, TerminalStyle(use_colour(STDOUT_FILENO)));
  }
  print_notes(page.notes);
  return page.total > 0 ? kExitDone : kExitNothingFound;
}

}  // namespace dateline
