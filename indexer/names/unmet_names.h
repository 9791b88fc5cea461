// Names in lines of the user's alias file that no article has: most are slips, since the lines'
// names are compared letter by letter. Any thread. Errors: kDamaged.
#pragma once

#include <string>
#include <vector>

#include "common/archive/generation.h"
#include "indexer/names/alias_file.h"

namespace dateline {

struct UnmetName {
  std::size_t line = 0;  // its number in the file
  Field field = Field::kPerson;
  std::string name;
  std::string near;  // what most articles have that differs in case and the like alone, or empty
};

// Of `same A = B` B is to be met, of `rename A -> B` A, of `different A / B` both: by a live
// article's value, a short form that an article introduces, or what a line before shows.
std::vector<UnmetName> unmet_names(const std::string& archive, const Generation& generation,
                                   const std::vector<AliasLine>& lines);

}  // namespace dateline
