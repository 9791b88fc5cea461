// "A sister, Ann and husband, Jackson; and his wife, Madison.": a lone name behind somebody's kin
// is a person's, whatever town has it.
//
// Pure functions; any thread; linear in the names.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

void settle_named_kin(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
