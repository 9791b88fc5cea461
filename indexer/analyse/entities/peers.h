// "The Duke of Windsor" is a person by all of that name, who has nothing to do with the town; not
// what is called for him ("Duke of Wellington's Regiment").
//
// Pure functions; any thread; linear in the names.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

// "Duke", "Countess": peers of places; not lords, who go by their names.
const WordSet& peers_titles();

// "Duke of Windsor", whose last word is a town's.
bool begins_as_peer(const TagDocument& document, const UnitRange& name);

void settle_peers(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
