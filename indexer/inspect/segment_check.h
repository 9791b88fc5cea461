// Checks one segment: its checksums first, and only when they are right whether
// its structures agree. For check_archive() (indexer/inspect/check_archive.h).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "common/archive/segment.h"
#include "indexer/inspect/article_check.h"
#include "indexer/inspect/check_report.h"

namespace dateline {

// Returns the segment when it could be opened whole, else nullptr.
std::unique_ptr<Segment> check_segment(const std::string& archive, const SegmentEntry& entry,
                                       const CheckedAnalysis& analysis, CheckReport& report,
                                       const std::function<void(std::uint64_t)>& progress);

}  // namespace dateline
