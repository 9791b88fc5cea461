// Capitals and great cities that stand where the tagger found no name.
// One field of an article, one thread; never fails; linear in the units and spans.
#pragma once

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes places of those that the lexicon has under two words or more ("Dar es Salaam"), and of
// words that mean nothing else behind "in" and the like ("in Kyoto").
void add_missed_cities(const TaggedField& field, const ArticleWords& words);

}  // namespace dateline
