// What newspapers call places by other names and spellings than the gazetteers do, old and new:
// "Bokhara", "Prayagraj". A closed table from general knowledge, of names that the
// gazetteers do not have, or have for a smaller place alone ("Padua" in Colombia).
// Pure functions over it; any thread.
#pragma once

#include <cstddef>
#include <span>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/phrase_rows.h"

namespace dateline {

struct PlaceAlias {
  const LexEntry* entry = nullptr;  // of the place by its other name
  std::size_t units = 0;            // of the alias; 0: none begins here
};

const PhraseRows& place_aliases();

// The longest one that begins at `i`.
PlaceAlias find_place_alias(const Lexicon& lexicon, std::span<const Unit> units, std::size_t i);

// The place whose alias these units are; nullptr for none.
const LexEntry* place_of_alias(const Lexicon& lexicon, std::span<const Unit> units);

}  // namespace dateline
