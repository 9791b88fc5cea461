// Places under other spellings than the lexicon's, by rule: "Port-of-Spain", "Hongkong",
// "St Etienne", "Mazar-e-Sharif", "Nasiriya". Pure functions; any thread.
#pragma once

#include <string_view>

#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

// The entry of the place that `form`, which the lexicon does not have, is another spelling of:
// with blanks for its hyphens or the other way, one word of a country, capital or big city of two,
// another form of Saint, of the article within an Arabic name, or of some letters. nullptr for
// none.
const LexEntry* find_place_spelled_otherwise(const Lexicon& lexicon, std::string_view form);

// Units of the hyphened name of three parts or more with a small "of", "au" or "de" among them that
// begins at `i` ("Port-au-Prince"), none of whose parts is a place of its own; 0 for none.
std::size_t hyphened_name(std::span<const Unit> units, std::size_t i);

}  // namespace dateline
