// Counties, districts and villages that are told together by their bare names: "Ray, Lee and Mayo
// counties", "Co. Clare". Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Names of one word in such a list are places, whatever the tagger took them for, and those that it
// left out too; not the surnames of persons who have a full name among `spans`.
void settle_district_lists(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
