// Reads every stored record of a segment as an article again and compares what
// it gives with the columns and the token streams. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "common/archive/segment.h"
#include "indexer/analyse/entities/model.h"
#include "indexer/inspect/check_report.h"

namespace dateline {

// What can be compared: how the archive's articles were analysed.
struct CheckedAnalysis {
  int analyser = 0;                             // version of the analysis that made the terms
  std::shared_ptr<const EntityModel> entities;  // the model at hand; none: there is none
  unsigned threads = 1;                         // that read articles at the same time
};

// Whether all that the segment's articles give is compared: terms, dates and the record's values
// when this program's analysis and rules made them; what was found in the text when the model at
// hand found it, or none did.
bool is_compared_whole(const Segment& segment, const CheckedAnalysis& analysis);

// The record's bytes are compared always; its words, when this program's analysis made the terms.
// `progress` is called from any thread, one at a time.
void check_articles(const Segment& segment, const CheckedAnalysis& analysis, CheckReport& report,
                    const std::function<void(std::uint64_t)>& progress);

}  // namespace dateline
