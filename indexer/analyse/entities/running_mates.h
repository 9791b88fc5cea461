// "The Ray-Okafor ticket" is Ray's and Okafor's, when the article names both in full.
// One article, one thread.
#pragma once

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/name_bearers.h"

namespace dateline {

// Makes two persons of such spans.
void part_running_mates(const TaggedField& field, const NameBearers& bearers);

}  // namespace dateline
