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

  friend bool operator==(const EntitySpan&, const EntitySpan&) = default;
};

}  // namespace dateline
