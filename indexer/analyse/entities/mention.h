// A name found in a text. A plain value.
#pragma once

#include <cstdint>

#include "common/article/entity_type.h"

namespace dateline {

// Bytes [begin, end) of a field's text.
struct EntitySpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  EntityType type = EntityType::kOther;
  bool nation = false;  // a nation's short form in brackets (nation_codes.h)

  // Of the same bytes and type.
  friend bool operator==(const EntitySpan& a, const EntitySpan& b) {
    return a.begin == b.begin && a.end == b.end && a.type == b.type;
  }
};

}  // namespace dateline
