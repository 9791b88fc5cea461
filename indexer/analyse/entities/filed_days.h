// Datelines further down in a text: "LONDON, Aug. 4. The ministers", below another
// report. Pure; any thread; a look takes time logarithmic in the names.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/analyse/entities/mention.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

// Whether the day of a month in units [from, to) stands behind a place that begins a line or
// sentence, and a report follows. `names`: the text's, in order.
bool is_of_filing(std::span<const EntitySpan> names, std::string_view text,
                  std::span<const Unit> units, std::size_t from, std::size_t to);

// Whether unit `name` is all of the place of such a dateline, with its day behind it.
bool is_place_of_filing(std::string_view text, std::span<const Unit> units, std::size_t name);

}  // namespace dateline
