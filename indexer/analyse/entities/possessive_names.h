// Firms, shops and papers whose names end as possessives do: "Moody's", "McDonald's". The tagger
// mostly takes them for possessives, and often for persons'. Any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Whether "'s" stands right behind unit `i`, which takes two units more.
bool has_s_behind(const TagDocument& document, std::size_t i);

// Whether unit `i` may be what a possessive before it owns, or the first word of that: no mark,
// verb or word for when and where.
bool may_be_possessed(const TagDocument& document, std::size_t i);

// Whether the name is such a firm's, which is called so without the s as well ("Levi", "Macy").
bool goes_without_s(const TagDocument& document, const UnitRange& name);

// Whether the apostrophe and s at the end of a name belong to it: so too in "St. John's".
bool ends_in_own_s(std::string_view name);

// Makes organisations of those that are known; not where a person of the text has the surname
// ("McDonald's wife" of Ann McDonald), and names that may well be a possessive ("Kohl's") only
// where no noun comes next.
void find_possessive_names(const std::vector<TaggedField>& fields);

}  // namespace dateline
