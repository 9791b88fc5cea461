// The joined names of a field, as one string to compare.
#pragma once

#include <string>
#include <vector>

#include "indexer/names/field_names.h"

namespace dateline {

// "A=B C=D "
inline std::string changes_text(const FieldNames& names, Field field) {
  std::vector<NameChange> changes;
  names.add_to(changes, field);
  std::string text;
  for (const NameChange& change : changes) text += change.value + "=" + change.name + " ";
  return text;
}

}  // namespace dateline
