// Forenames and initials that stand right before a person and that the tagger left out
// ("Cesar" before Geronimo, the "A" of "A Flintoff"): they are part of the name. Pure; any
// thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

void take_forenames_before(const TagDocument& document, std::vector<NameSpan>& spans);

// "K.P." and "S." before a name, which stand for nothing else ("U.S.", "Gen.").
bool are_pointed_initials(const TagDocument& document, std::size_t i);

// Whether the unit is a common forename and no title or place of fame.
bool is_forename_unit(const TagDocument& document, std::size_t i);

}  // namespace dateline
