// Members of parliaments, who are no bodies: "the Shama MP" is of Shama, "CHP MPs" are of the CHP,
// and a member of Parliament for Shama sits in Parliament.
//
// One thread; linear in the spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Takes members off the names of their parties and of what they were elected for.
void settle_member_seats(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
