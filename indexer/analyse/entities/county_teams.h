// Counties, states and suburbs that play by their bare names, in articles of the games where they
// do: "Kerry" of Gaelic games, "Gujarat" of the Ranji Trophy. One article, one thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes organisations of those that the tagger took for persons, and of places that beat or are
// beaten. Not where the article has somebody of that name.
void settle_county_teams(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
