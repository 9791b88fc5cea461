// What is told of persons and never of firms: "Ann Lee died", "his wife, Ann Lee", "Ann Lee, 45,".
// Pure; any thread.
#pragma once

#include "indexer/analyse/entities/name_span.h"

namespace dateline {

bool is_told_of_person(const TagDocument& document, const UnitRange& name);

}  // namespace dateline
