// Boats and transports, whose words mean other things too: "the torpedo boat Winslow", "the army
// transport Sumner". Pure; any thread.
#pragma once

#include <cstddef>

#include "indexer/analyse/entities/tag_document.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

// "Boat", "transport" and their plurals, static.
const WordSet& kinds_of_boats();

// Whether the name behind unit `word` is a boat's or transport's.
bool is_boat_with_name(const TagDocument& document, std::size_t word);

// Words of the navy stand near; takes bounded time.
bool is_near_navy(const TagDocument& document, std::size_t word);

}  // namespace dateline
