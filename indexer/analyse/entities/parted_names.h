// Takes apart what the tagger made one name of and is two: rivals ("Ray v Lee"), and what stands on
// both sides of a dash with blanks ("Nakuru - Okafor" in a list of winners); and rows of firms.
// Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// `spans` are in order, before and after.
void part_names(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
