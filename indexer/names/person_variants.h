// Which of an archive's full names are one person's: the same words in another
// case, with or without diacritics and points, or as "Last, First"; -sky, -skyy,
// -skiy, -skii and -ski at the surname's end; a forename shortened as in old papers
// ("Chas."); a middle name or initial more, when no other middle name goes with these names
// and the times fit (a rare one is
// a slip and does not count); beside others, a middle initial and the one name that it can be short
// for; middle names that differ by one letter; a nickname for the forename (nicknames.h), where
// most who have the surname are that person; with and without "Jr." or a number, where there is one
// number alone, no "Sr.", and the years are the same.
//
// Depends on the counts alone, so not on how articles lie in segments. Pure; any
// thread.
#pragma once

#include <map>
#include <string>

#include "indexer/names/value_counts.h"

namespace dateline {

// Two words or more, the first of them no initial: such names can be one person's.
bool is_full_name(const std::string& value);

// value -> the value that it counts for, the best of its person's (spellings.h); names
// that stand alone or are not full are left out.
std::map<std::string, std::string> join_person_variants(const ValueCounts& counts);

}  // namespace dateline
