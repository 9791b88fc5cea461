// Whoever has an age is a person: "Ada Jordan, 34, said", also where the tagger took the name for a
// place's or a firm's.
// Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Whether an age stands right behind unit `i`: ", 34," or ", the 20-year-old".
bool has_age(const TagDocument& document, std::size_t i);

void settle_aged_persons(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
