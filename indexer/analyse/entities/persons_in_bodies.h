// Towns' names within the names of organisations that are somebody's: a founder's, a partner's, or
// those of a person whom the tagger took for a body. Pure; any thread.
#pragma once

#include <cstddef>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/name_span.h"

namespace dateline {

// Of the word at unit `i` of `body`, which the lexicon has as `entry`: "John Houston", "Karen
// Millen", the last word of a firm behind a forename alone; "Brown & Houston", but "Denver & Rio
// Grande Railroad".
bool is_founders_surname(const TagDocument& document, const UnitRange& body, std::size_t i,
                         const LexEntry& entry);

// "Afif Hossain": a small town and a surname are more likely a person than a body of that town.
bool may_be_person(const TagDocument& document, const UnitRange& body, std::size_t i,
                   const LexEntry& entry);

}  // namespace dateline
