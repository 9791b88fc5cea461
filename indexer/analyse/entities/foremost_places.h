// Whose place a name means where the text says nothing of it, though places of other countries
// that have the name count more inhabitants: "Newcastle", "Bethlehem", "St. Petersburg". A closed
// table from general knowledge; pure functions over it; any thread.
#pragma once

#include <span>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/phrase_rows.h"

namespace dateline {

// How much likelier that is, on PlaceMeaning's scale, than any place elsewhere.
inline constexpr double kForemostPrior = 0.5;

const PhraseRows& foremost_places();

// As of a town of that country, whether the gazetteers have it or not; country 0 for none.
LexPlace foremost_place(std::span<const Unit> units);
// Of a name that means a division first of all ("Victoria"): that one; empty for others.
std::span<const LexPlace> foremost_division(std::span<const Unit> units);

}  // namespace dateline
