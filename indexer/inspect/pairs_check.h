// Compares the pair lists of a segment with its token streams. Errors: kDamaged.
#pragma once

#include "common/archive/segment.h"
#include "indexer/inspect/check_report.h"

namespace dateline {

void check_pairs(const Segment& segment, CheckReport& report);

}  // namespace dateline
