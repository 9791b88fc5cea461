// Where an article's text names persons, organisations and places, as a segment's
// columns keep it: a few bytes a mention.
//
//   varint number of mentions in the title << 1 | whether the text introduces short forms
//   where it does: varint how many, then for each: varint name << 2 | type, the index among the
//   article's values of the type's facet; varint bytes of the form, and the form
//   then for each mention, those of the title first: varint begin - end of the one
//   before (0 at a field's start), varint length << 2 | type, and, for all types but
//   `other`, varint name: 1 + the index among the article's values of the type's facet,
//   0 for the text itself
//
// Pure functions; any thread. The readers throw Error kDamaged.
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

// "IMF", which the text introduces as short for one of the article's values.
struct StoredShortForm {
  EntityType type = EntityType::kOrganisation;
  std::uint32_t name = 0;  // index of the facet's value
  std::string form;        // as written

  friend bool operator==(const StoredShortForm&, const StoredShortForm&) = default;
};

// The facet whose values are the names of this type; nullopt for other names.
std::optional<Field> facet_of(EntityType type);

// `mentions`: those of the title first, ascending and apart in each field. Short forms are
// of types that have a facet; without mentions there are none.
std::string pack_mentions(const std::vector<StoredMention>& mentions,
                          const std::vector<StoredShortForm>& short_forms = {});
std::vector<StoredMention> read_mentions(std::string_view packed);
// Reads no mention, so it is quick where there are none.
std::vector<StoredShortForm> read_short_forms(std::string_view packed);

}  // namespace dateline
