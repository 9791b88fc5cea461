// Ships by what they do and what is done to them: "the Emden was sunk", "the sinking of the Mainz",
// "Captain Bo Ray of the Bremen". Towns of these names have no "the" before them.
//
// A pure function; any thread; never fails.
#pragma once

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

// Words one of which an article about such deeds has, if it has no word for ships.
const WordSet& words_of_sinking();

// In an article that is about ships. Asks what stands beside `name`, not what it is.
bool does_as_ships(const TagDocument& document, const UnitRange& name);

}  // namespace dateline
