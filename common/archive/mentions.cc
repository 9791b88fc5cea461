#include "common/archive/mentions.h"

#include <algorithm>

#include "common/base/varint.h"

namespace dateline {
namespace {

constexpr unsigned kTypeBits = 2;
static_assert(kEntityTypes == 1U << kTypeBits);

}  // namespace

std::optional<Field> facet_of(EntityType type) {
  switch (type) {
    case EntityType::kPerson: return Field::kPerson;
    case EntityType::kOrganisation: return Field::kOrganisation;
    case EntityType::kPlace: return Field::kPlace;
    case EntityType::kOther: break;
  }
  return std::nullopt;
}

std::string pack_mentions(const std::vector<StoredMention>& mentions) {
  std::string packed;
  if (mentions.empty()) return packed;
  const auto body = std::find_if(mentions.begin(), mentions.end(),
                                 [](const StoredMention& mention) { return !mention.in_title; });
  append_varint(packed, static_cast<std::uint64_t>(body - mentions.begin()));
  std::uint32_t before = 0;
  for (auto at = mentions.begin(); at != mentions.end(); ++at) {
    if (at == body) before = 0;
    append_varint(packed, at->begin - before);
    append_varint(packed, std::uint64_t{at->end - at->begin} << kTypeBits |
                              static_cast<std::uint64_t>(at->type));
    if (facet_of(at->type)) append_varint(packed, at->name ? *at->name + 1 : 0);
    before = at->end;
  }
  return packed;
}

std::vector<StoredMention> read_mentions(std::string_view packed) {
  std::vector<StoredMention> mentions;
  if (packed.empty()) return mentions;
  const char* at = packed.data();
  const char* const end = at + packed.size();
  const std::uint64_t in_title = read_varint(at, end);
  std::uint32_t before = 0;
  while (at != end) {
    StoredMention mention;
    mention.in_title = mentions.size() < in_title;
    if (mentions.size() == in_title) before = 0;
    mention.begin = before + static_cast<std::uint32_t>(read_varint(at, end));
    const std::uint64_t length_and_type = read_varint(at, end);
    mention.end = mention.begin + static_cast<std::uint32_t>(length_and_type >> kTypeBits);
    mention.type = static_cast<EntityType>(length_and_type & ((1U << kTypeBits) - 1));
    if (facet_of(mention.type)) {
      const std::uint64_t name = read_varint(at, end);
      if (name != 0) mention.name = static_cast<std::uint32_t>(name - 1);
    }
    before = mention.end;
    mentions.push_back(mention);
  }
  return mentions;
}

}  // namespace dateline
