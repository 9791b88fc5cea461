// "Did you mean ...?": the name nearest to one that does not exist.
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

// The fewest insertions, deletions, replacements and swaps of neighbouring
// bytes that turn `a` into `b`.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The name of `names` that `wrong` is most likely meant to be, case ignored: at
// most one edit away for every three bytes, at least one; nullopt when none is.
std::optional<std::string> closest_name(std::string_view wrong, std::span<const std::string> names);

}  // namespace dateline
