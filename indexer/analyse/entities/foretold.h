// Whether what stands behind a date tells that it is to come: "a rate hike in December may not
// happen", "a strike on Friday is likely". Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <span>

#include "indexer/analyse/entities/units.h"

namespace dateline {

// `sentence`: the first unit of the sentence of the date, which is units [from, to).
bool is_foretold(std::span<const Unit> units, std::size_t sentence, std::size_t from,
                 std::size_t to);

}  // namespace dateline
