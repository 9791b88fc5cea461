#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "common/base/error.h"
#include "indexer/commands/build_options.h"
#include "indexer/commands/commands.h"
#include "indexer/merge/merger.h"

namespace dateline {
namespace {

// What was deleted must leave the disk, or the command has failed.
void tell_that_it_is_left(const Generation& generation, const BuildLimits& limits,
                          const MemoryNeed& needed) {
  const bool with_deleted = std::ranges::any_of(
      generation.segments, [](const SegmentEntry& segment) { return segment.deleted > 0; });
  const Error error(
      ErrorCode::kLimit,
      fmt::format("--memory {} would make more than the {} segment(s) there are; the archive is "
                  "as it was{}",
                  limits.memory_bytes >> 20, generation.segments.size(),
                  with_deleted ? ", deleted articles are still in it" : ""),
      "compact",
      fmt::format("{} --memory {} makes one of them", needed.at_least ? "more than" : "about",
                  (needed.bytes >> 20) + (needed.at_least ? 0 : 1)));
  if (with_deleted) throw error;
  std::cerr << "dateline-index: " << error.line() << "\n";
}

}  // namespace

int run_compact(const ParsedArguments& arguments) {
  ArchiveWriter writer(arguments.argument("ARCHIVE"), "dateline-index compact",
                       ArchiveWriter::Start::kExisting);
  const std::size_t before = writer.generation().segments.size();
  const BuildLimits limits = build_limits_of(arguments);
  const std::optional<MemoryNeed> needed = compact(writer, limits);
  const Generation& generation = writer.generation();
  if (needed) tell_that_it_is_left(generation, limits, *needed);
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
