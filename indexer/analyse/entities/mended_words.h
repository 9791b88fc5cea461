// Units whose hashes are those of another word than stands there (broken_words.h, misread_words.h),
// and what they were before. Pure; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/units.h"

namespace dateline {

inline bool is_mended(std::span<const Unit> units, std::size_t i) {
  return units[i].is(kUnitRest) || units[i].is(kUnitMisread) ||
         (i + 1 < units.size() && units[i + 1].is(kUnitRest));
}

// The units of `text` with the hashes of what stands there.
std::vector<Unit> units_as_written(std::string_view text, std::span<const Unit> units);

}  // namespace dateline
