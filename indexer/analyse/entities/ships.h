// Ships' names: what stands right behind "steamer", "cruisers", "HMS". A ship is no place and
// nobody, and one that has a place's name says nothing about that place.
//
// Pure functions over one article; any thread; never fail; linear in the units and spans.
#pragma once

#include <cstddef>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes ships what they are, whatever the tagger took them for; several behind one word
// ("the cruisers Boise and Savannah") too, and from then on "the Boise".
void settle_ships(const std::vector<TaggedField>& fields, const ArticleWords& words);

// Whether the name whose units begin at `first` is a ship's by the word in front of it, or begins
// with what only ships have in front ("HMS"). Of a list's names only the first is told so.
bool is_ships_name(const TagDocument& document, std::size_t first);

}  // namespace dateline
