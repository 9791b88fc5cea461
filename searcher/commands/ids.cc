#include <iostream>

#include "common/base/error.h"
#include "searcher/commands/archive_option.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/notes.h"
#include "searcher/request/request_options.h"
#include "searcher/results/search.h"

namespace dateline {

int run_ids(const ParsedArguments& arguments) {
  const OpenedArchive archive = archive_of(arguments);
  print_damages(archive);
  bool any = false;
  for_each_match(archive, request_of(arguments), [&](std::string_view id) {
    any = true;
    std::cout << id << "\n";
  });
  return any ? kExitDone : kExitNothingFound;
}

}  // namespace dateline
