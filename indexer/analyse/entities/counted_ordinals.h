// Ordinals behind a day of the week that are no day of a month: "on Sunday, the 10th anniversary".
// Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>
#include <span>

#include "indexer/analyse/entities/units.h"

namespace dateline {

// Whether the ordinal at unit i counts what stands behind it. `apart`: a comma parts it from the
// day of the week.
bool counts_what_follows(std::span<const Unit> units, std::size_t i, bool apart);

}  // namespace dateline
