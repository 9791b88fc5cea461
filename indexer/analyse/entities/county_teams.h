// Counties, states and suburbs that play by their bare names, in articles of the games where they
// do: "Kerry" of Gaelic games, "Gujarat" of the Ranji Trophy. One article, one thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes organisations of those that the tagger took for persons, if the article has nobody of that
// name; places stay places.
void settle_county_teams(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
