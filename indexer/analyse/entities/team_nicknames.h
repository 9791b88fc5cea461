// What known teams go by where the tagger missed it: "the Senators" and a headline's "Leafs" in an
// article that has the Ottawa Senators and the Toronto Maple Leafs, and "Villa" in one that has
// Aston Villa. One article, one thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Adds them as organisations, makes organisations of whole names of clubs that the tagger took for
// persons or places, and two of "the Leafs and the Senators".
void add_team_nicknames(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
