// Lines above a report that say who wrote it ("By Ann Lee", "From Our Special Correspondent",
// "Associated Press Writer"). Pure; any thread.
#pragma once

#include <span>

#include "indexer/analyse/entities/units.h"

namespace dateline {

// `line`: the units of one line of a text.
bool is_byline(std::span<const Unit> line);

// What may stand below a byline: a short line of names and titles alone ("Political Editor").
bool is_credit(std::span<const Unit> line);

}  // namespace dateline
