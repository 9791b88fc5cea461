// Railways named for towns, of which the tagger makes several places: "the Chicago and Alton
// train". Any thread; linear in the spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Makes one organisation of the towns in front of "railroad", where they have "the" before them,
// and of those of a known road where a train, a station or the like is its, or where nothing comes
// behind "the Boston and Maine" that could be the towns'.
void find_railways(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
