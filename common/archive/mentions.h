// Where an article's text names persons, organisations and places, as a segment's
// columns keep it: a few bytes a mention.
//
//   varint number of mentions in the title, then for each mention, those of the
//   title first: varint begin - end of the one before (0 at a field's start),
//   varint length << 2 | type, and, for all types but `other`, varint name: 1 + the
//   index among the article's values of the type's facet, 0 for the text itself
//
// Pure functions; any thread. read_mentions() throws Error kDamaged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article/entity_type.h"
#include "common/fields/field_table.h"

namespace dateline {

struct StoredMention {
  bool in_title = false;
  std::uint32_t begin = 0;  // bytes of the title or the body
  std::uint32_t end = 0;
  EntityType type = EntityType::kOther;
  std::optional<std::uint32_t> name;  // index of the facet's value; none: as written

  friend bool operator==(const StoredMention&, const StoredMention&) = default;
};

// The facet whose values are the names of this type; nullopt for other names.
std::optional<Field> facet_of(EntityType type);

// `mentions`: those of the title first, ascending and apart in each field.
std::string pack_mentions(const std::vector<StoredMention>& mentions);
std::vector<StoredMention> read_mentions(std::string_view packed);

}  // namespace dateline
