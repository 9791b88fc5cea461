// Firms that have a town's name: "Kathmandu cut its profit forecast. Shares in Kathmandu fell."
//
// One article, one thread; linear in the text.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes organisations of such places wherever the article has them, but for "in Kathmandu".
void settle_town_firms(const std::vector<TaggedField>& fields);

}  // namespace dateline
