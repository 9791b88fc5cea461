#include "common/format/string_list.h"

namespace dateline {

std::string StringList::operator[](std::size_t index) const {
  // The last group has as many as it says, not as there should be.
  if (index >= count_) coded_.outside();
  FrontCursor cursor(group(index / kGroup));
  for (std::size_t i = 0; i < index % kGroup; ++i) cursor.next();
  return std::string(cursor.next());
}

}  // namespace dateline
