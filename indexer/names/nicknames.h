// Forenames by which people are called, and the ones that they were given. Written down from
// general knowledge. Pure; any thread.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

// The folded forenames that this folded one can be short for: "ted" is edward or theodore. Empty
// for a forename that is none.
std::span<const std::string_view> given_forenames(std::string_view nickname);

}  // namespace dateline
