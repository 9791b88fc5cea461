// Ranks and offices by their letters that the tagger took for bodies or for part of a name: "the
// DPO", "PC Okafor", "Tudel RDC Okafor". Pure; any thread; linear in the spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"
#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Leaves the person behind, and nothing of an office alone, unless the text tells that the letters
// are another's ("Data Protection Authority (DPO)").
void settle_office_letters(const std::vector<TaggedField>& fields);

// The branch of a police force that an officer heads: "City" of "SP City Bo Ray".
bool is_police_branch(const Unit& unit);

}  // namespace dateline
