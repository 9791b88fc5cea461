// The names of one field's values as the archive alone has them, without what the user's alias file
// says. Any thread. Errors: kDamaged.
#pragma once

#include <memory>
#include <vector>

#include "common/archive/segment.h"
#include "indexer/names/field_names.h"
#include "indexer/names/introduced_names.h"
#include "indexer/names/told_names.h"
#include "indexer/names/value_counts.h"

namespace dateline {

struct UnaliasedNames {
  ValueCounts counts;
  FieldNames names;
  IntroducedNames introduced;
  // Values that a search for another one would take as well, by folded_name() or as a form of a
  // place's name, and that are none of its spellings: WHO and Who, Alta. Those that the user parts
  // are not among them.
  std::set<std::string> apart;
};

// Names in `told` are not joined but by their spelling.
UnaliasedNames unaliased_names(const std::vector<std::unique_ptr<Segment>>& segments, Field field,
                               const ToldNames& told);

}  // namespace dateline
