// Roads that the tagger took for persons, whose names they have: "Hugh Shearer Drive", and "Thomas
// Lane" where somebody lives. Pure; any thread; linear in the spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Makes places of them, and of the town behind them.
void settle_roads(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
