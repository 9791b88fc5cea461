// Some names begin with an apostrophe ('Malerato in Lesotho, 'Ofa in Tonga).
// Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Puts it in front of the persons of `spans` that no second apostrophe closes as a quotation.
void take_first_apostrophes(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
