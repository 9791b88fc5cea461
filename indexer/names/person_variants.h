// Which of an archive's full names are one person's: the same words in another
// case, with or without diacritics and points, or as "Last, First"; -sky, -skyy,
// -skiy, -skii and -ski at the surname's end; a middle name or initial more, when
// no other middle name goes with these names and the times fit.
//
// Depends on the counts alone, so not on how articles lie in segments. Pure; any
// thread.
#pragma once

#include <map>
#include <string>

#include "indexer/names/value_counts.h"

namespace dateline {

// value -> the value that it counts for, the most frequent of its person's; names
// that stand alone are left out.
std::map<std::string, std::string> join_person_variants(const ValueCounts& counts);

}  // namespace dateline
