// A name found in a text. Plain values.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

enum class EntityType : std::uint8_t { kPerson, kOrganisation, kPlace, kOther };
inline constexpr std::size_t kEntityTypes = 4;

inline std::string_view entity_type_name(EntityType type) {
  constexpr std::array<std::string_view, kEntityTypes> names = {"person", "organisation", "place",
                                                                "other"};
  return names[static_cast<std::size_t>(type)];
}

// Bytes [begin, end) of a field's text.
struct EntitySpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  EntityType type = EntityType::kOther;

  friend bool operator==(const EntitySpan&, const EntitySpan&) = default;
};

}  // namespace dateline
