// "The Duke of Windsor" is a person by all of that name, who has nothing to do with the town; not
// what is called for him ("Duke of Wellington's Regiment").
//
// Pure functions; any thread; linear in the names.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"

namespace dateline {

void settle_peers(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
