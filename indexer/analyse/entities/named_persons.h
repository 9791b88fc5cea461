// What the persons that an article names in full tell of its other capitals: a
// surname by itself is theirs, whatever the tagger took it for; "Blasio" behind "de" is
// "de Blasio" when he was "Bill de Blasio"; "Only Ray" is Ray.
//
// One article, one thread; never fails.
#pragma once

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Changes, cuts, widens and adds spans.
void settle_named_persons(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
