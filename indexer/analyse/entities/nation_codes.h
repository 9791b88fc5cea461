// Nations' short forms as results have them in brackets behind athletes: "(Ger)", "(NZ)", "(SUI)".
// A closed table of those of the Olympic Committee and of British and American papers.
//
// One article, one thread; never fails; linear in the units and spans.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// The nation's English name ("Germany"); empty when `form` is no short form of one.
std::string_view nation_of_code(std::string_view form);

// Makes places of them, marked NameSpan::nation, where nearly all that the article has in
// brackets behind persons are such; most forms count only where there are several.
void settle_nation_codes(const std::vector<TaggedField>& fields);

}  // namespace dateline
