// The sorts of names that are told apart in texts. Constant data; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

enum class EntityType : std::uint8_t { kPerson, kOrganisation, kPlace, kOther };
inline constexpr std::size_t kEntityTypes = 4;

inline std::string_view entity_type_name(EntityType type) {
  constexpr std::array<std::string_view, kEntityTypes> names = {"person", "organisation", "place",
                                                                "other"};
  return names[static_cast<std::size_t>(type)];
}

}  // namespace dateline
