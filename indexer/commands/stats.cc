#include <iostream>

#include "common/base/error.h"
#include "indexer/commands/commands.h"
#include "indexer/inspect/archive_stats.h"

namespace dateline {

int run_stats(const ParsedArguments& arguments) {
  const ArchiveStats stats = read_stats(arguments.argument("ARCHIVE"));
  std::cout << (arguments.has("json") ? stats_json(stats) : stats_text(stats));
  return kExitDone;
}

}  // namespace dateline
