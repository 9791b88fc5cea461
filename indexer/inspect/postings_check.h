// Compares the postings of a segment with its token streams and columns, in both
// directions, and has Xapian check its own file. Errors: kDamaged, kInputOutput.
#pragma once

#include "common/archive/segment.h"
#include "indexer/inspect/check_report.h"

namespace dateline {

void check_postings(const Segment& segment, CheckReport& report);

}  // namespace dateline
