// Aircraft of the wars that have the names of towns, persons and storms: "a Halifax crashed",
// "R.A.F. Mitchells", where the article speaks of bombers or an air force. They are no places and
// nobody.
//
// One article; any thread; linear in the units and spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

void settle_war_planes(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
