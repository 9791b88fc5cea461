// Makes new segments of the articles of old ones, without analysing them again,
// within a memory budget; articles are taken in the order of time, so that each
// new segment covers a span of its own.
//
// Called by the thread that owns the writer. Errors: kInputOutput, kDamaged.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/merge/build_limits.h"
#include "indexer/merge/frame_repacker.h"
#include "indexer/merge/memory_for_one.h"
#include "indexer/publish/archive_writer.h"

namespace dateline {

// Replaces the named segments and publishes that.
void merge_segments(ArchiveWriter& writer, const std::vector<std::string>& names,
                    const BuildLimits& limits, Repack repack = Repack::kAsNeeded);

// Merges what the merge policy names, until it names nothing more.
void merge_as_needed(ArchiveWriter& writer, const BuildLimits& limits);

// Makes as few segments of all articles as the budget allows, without the
// deleted ones, and packs all records anew: no dictionary keeps pieces of articles that were
// deleted since it was trained. Nothing is done when there is one segment without deletions
// and dictionaries, nor when the budget would make more segments than there are: then
// it returns the memory that would make one. Stops at a signal (Error
// kInputOutput), with nothing changed.
std::optional<MemoryNeed> compact(ArchiveWriter& writer, const BuildLimits& limits);

}  // namespace dateline
