// Reads every stored record of a segment as an article again and compares what
// it gives with the columns and the token streams. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <functional>

#include "common/archive/segment.h"
#include "indexer/inspect/check_report.h"

namespace dateline {

// Terms and facets are compared when `analyser` is this program's version; the
// record's bytes always are.
void check_articles(const Segment& segment, int analyser, CheckReport& report,
                    const std::function<void(std::uint64_t)>& progress);

}  // namespace dateline
