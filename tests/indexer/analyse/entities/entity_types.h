// The types of names, as tests call them.
#pragma once

#include "common/article/entity_type.h"

namespace dateline {

inline constexpr EntityType kPerson = EntityType::kPerson;
inline constexpr EntityType kOrganisation = EntityType::kOrganisation;
inline constexpr EntityType kPlace = EntityType::kPlace;
inline constexpr EntityType kOther = EntityType::kOther;

}  // namespace dateline
