// Teams by what they call themselves: "the Lady Bulldogs", "the Blue Streaks (11-10)", "the Jaguars
// scored". One article, one thread; linear.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes organisations of them, wherever the article has them.
void settle_mascots(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
