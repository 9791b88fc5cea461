// Teams in results: "Lake 6, Fitch 5", "Guyer 14-7 Boyd". One article, one thread; linear.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes organisations of the two names of a result that a sentence or line begins with, without
// their scores, and of the same names elsewhere in the article where nothing tells of a person or
// of a town. Countries stay what they are, and so do players.
void settle_team_scores(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
