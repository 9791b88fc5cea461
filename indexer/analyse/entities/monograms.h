// "AOV" is no organisation where one person of the article has these initials (Ana Okafor Vega),
// and no organisation has them.
// Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

void settle_monograms(const std::vector<TaggedField>& fields);

}  // namespace dateline
