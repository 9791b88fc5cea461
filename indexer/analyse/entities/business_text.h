// Whether an article speaks of business at all: in one that does not, a name that firms have as
// well is a person's. Pure; any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

bool speaks_of_business(const std::vector<TaggedField>& fields);

}  // namespace dateline
