// Who is said to have reported, edited or photographed something is a person: "Editing by Jo Park",
// "Photo: Jo Park", also where the tagger took the name for a place's or a firm's.
// Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

void settle_credited_persons(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
