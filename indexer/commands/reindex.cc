#include "indexer/merge/reindex.h"

#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/cli/progress.h"
#include "indexer/commands/build_options.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entity_options.h"

namespace dateline {

int run_reindex(const ParsedArguments& arguments) {
  const bool quiet = arguments.has("quiet");
  ArchiveWriter writer(arguments.argument("ARCHIVE"), "dateline-index reindex",
                       ArchiveWriter::Start::kExisting);
  std::uint64_t articles = 0;
  {
    const std::uint64_t total = writer.generation().live();
    Progress progress("reindexing", quiet);
    const auto entities = entity_model_of(arguments, writer.generation());
    articles = reindex(writer, build_limits_of(arguments), entities, [&](std::uint64_t done) {
      progress.update({done, 0, done, total});
    });
  }
  const Generation& generation = writer.generation();
  if (arguments.has("json")) {
    std::cout << nlohmann::ordered_json{{"articles", articles},
                                        {"segments", generation.segments.size()},
                                        {"analyser", generation.analyser}}
                     .dump()
              << "\n";
  } else if (!quiet) {
    std::cerr << fmt::format("{} articles in {} segments, analyser version {}\n", articles,
                             generation.segments.size(), generation.analyser);
  }
  return kExitDone;
}

}  // namespace dateline
