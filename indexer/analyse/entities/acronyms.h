// "Ballot Interference Prevention Act (BIPA)", "[BIPA]", ", or BIPA,": a short form that the
// article introduces is what its long form is, here and wherever the article has it. A place's
// short form that has the initials of an organisation of the article is the organisation's.
//
// One article, one thread; never fails; linear in the units and spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Changes the types of spans that are short forms, and adds those that were missed.
void settle_acronyms(const std::vector<TaggedField>& fields);

}  // namespace dateline
