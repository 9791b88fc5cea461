// Rebuilds an archive from its article store with this program's analysis.
//
// Everything is built beside what is there and published in one step at the end:
// searches go on meanwhile, and an error or a signal leaves the archive as it was.
// Called by the thread that owns the writer. Errors: kInputOutput, kDamaged.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "indexer/analyse/entities/model.h"
#include "indexer/merge/build_limits.h"
#include "indexer/publish/archive_writer.h"

namespace dateline {

// `progress` is called now and then, from any thread, with the articles done so
// far. `entities`: as for adding (none: names are not looked for). Returns the number of articles.
std::uint64_t reindex(ArchiveWriter& writer, const BuildLimits& limits,
                      const std::shared_ptr<const EntityModel>& entities,
                      const std::function<void(std::uint64_t)>& progress);

}  // namespace dateline
