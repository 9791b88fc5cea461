// Short forms of states that are something else where they stand: "the cardinal said Mass.", "PA
// Chairman". Pure functions; any thread; never fail.
#pragma once

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Drops a Mass that is said or heard, and makes organisations of short forms in front of a title
// that no state has ("PA Chairman"), unless a town and a comma stand before them.
void settle_false_states(const TaggedField& field);

}  // namespace dateline
