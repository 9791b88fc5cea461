// "Rep. Ann Lee, R-Blair": the letter of a party names nothing, and behind it stands where somebody
// was elected, which is nobody's name.
//
// Pure functions; any thread; linear in the names.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

void settle_party_letters(const std::vector<TaggedField>& fields, const ArticleWords& words);

}  // namespace dateline
