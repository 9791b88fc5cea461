// In an interview the answers begin with the initials of who gives them ("MS: No", or "MS We did
// not" behind a question). They are mentions of the one person of the article who has these
// initials. Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

void add_interviewed(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
