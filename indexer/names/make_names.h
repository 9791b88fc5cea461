// The table of names of a generation: which spellings of its articles' persons,
// organisations and places are one (person_variants.h, spellings.h, introduced_names.h), and which
// surnames standing alone mean whom (lone_surnames.h), overridden by the user's alias file. Any
// thread. Errors: kDamaged, kUsage for a line of the file that is none.
#pragma once

#include <string>

#include "common/archive/generation.h"
#include "common/archive/names.h"

namespace dateline {

constexpr unsigned kMostNameThreads = 3;  // one for each kind of names

// Reads the columns of all segments, on so many threads at most. Archives without entities join
// nothing of themselves.
NameTable make_names(const std::string& archive, const Generation& generation,
                     const std::string& aliases, unsigned threads = kMostNameThreads);

}  // namespace dateline
