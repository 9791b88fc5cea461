// The names within a dateline, once it is known to be one. Pure; any thread; linear in the spans.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analyse/entities/dateline.h"
#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/mention.h"

namespace dateline {

// Makes the place that the report was filed from one, where the tagger took it for something else
// or for nothing, and drops what is no name of a place, person or body ("This Day"). `spans`: the
// body's, in order.
void settle_filed_names(std::string_view body, const FilingLine& filed, const Lexicon& lexicon,
                        std::vector<EntitySpan>& spans);

}  // namespace dateline
