// Letters that an article introduces for what it writes small: "veno-occlusive disease (VOD)". Any
// thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// They name nobody and no body; spans of them are dropped from all fields, but for those of type
// other. "Public works department (PWD)" is a body.
void drop_introduced_things(const std::vector<TaggedField>& fields);

}  // namespace dateline
