#include <cstdint>
#include <iostream>
#include <limits>
#include <string>

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
  SearchRequest request = request_of(arguments);
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  const bool ordered = arguments.has("sort") || arguments.has("limit");
  request.sort = sort_order(arguments.has("sort") ? arguments.value("sort") : "newest");
  const std::uint64_t most = arguments.has("limit") ? arguments.number("limit", 1, kMost) : kMost;
  bool any = false;
  const auto print = [&](std::string_view id) {
    any = true;
    std::cout << id << "\n";
  };
  if (ordered) {
    for (const std::string& id : first_ids(archive, request, most)) print(id);
  } else {
    for_each_match(archive, request, print);
  }
  return any ? kExitDone : kExitNothingFound;
}

}  // namespace dateline
