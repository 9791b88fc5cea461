// What stands in small letters at the end of persons' names: the "uulu" (son of) of "Azamat Bek
// uulu" is of the name, and the "3d" behind an initial and a surname; the "babu" of "Sunil babu" is
// a courtesy. Pure; any thread; linear in the spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Takes the former into the name, and the latter out of it.
void settle_name_tails(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
