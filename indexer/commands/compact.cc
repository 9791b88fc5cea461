#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "indexer/commands/build_options.h"
#include "indexer/commands/commands.h"
#include "indexer/merge/merger.h"

namespace dateline {

int run_compact(const ParsedArguments& arguments) {
  ArchiveWriter writer(arguments.argument("ARCHIVE"), "dateline-index compact",
                       ArchiveWriter::Start::kExisting);
  const std::size_t before = writer.generation().segments.size();
  compact(writer, build_limits_of(arguments));
  const Generation& generation = writer.generation();
  if (arguments.has("json")) {
    std::cout << nlohmann::ordered_json{{"articles", generation.live()},
                                        {"segments_before", before},
                                        {"segments", generation.segments.size()}}
                     .dump()
              << "\n";
  } else if (!arguments.has("quiet")) {
    std::cerr << fmt::format("{} articles, {} segments before, {} now\n", generation.live(), before,
                             generation.segments.size());
  }
  return kExitDone;
}

}  // namespace dateline
