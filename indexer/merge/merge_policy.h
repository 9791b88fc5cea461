// Which segments a writer merges after it has published: pure arithmetic over
// the generation's entries, so that it can be tested without files.
//
// A segment's size is the memory that building it again would take, live
// articles only (docs/ARCHIVE_FORMAT.md, "Merging"). Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/archive/generation.h"

namespace dateline {

// Segments whose sizes are within this factor of each other are of one tier,
// and as many of one tier are merged into one.
inline constexpr std::uint64_t kTierFactor = 8;
// All segments up to this size are of the lowest tier.
inline constexpr std::uint64_t kLowestTier = std::uint64_t{4} << 20;
// A segment is rewritten when more articles than this, and more than a fifth of
// all, are deleted.
inline constexpr std::uint64_t kRewriteDeleted = 1000;

// Bytes of memory that the live articles of a segment take while they are built.
std::uint64_t size_to_build(const SegmentEntry& segment);

// Names of segments to make one of; empty when the archive is in good shape.
// Together they take no more than `budget` bytes, unless it is a single one.
std::vector<std::string> choose_merge(const std::vector<SegmentEntry>& segments,
                                      std::uint64_t budget);

}  // namespace dateline
