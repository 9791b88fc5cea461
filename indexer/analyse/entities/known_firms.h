// Firms named for persons, whom news seldom names any more: "Philip Morris", "J.C. Penney",
// "Nomura". Immutable; any thread.
#pragma once

#include "indexer/analyse/entities/name_span.h"

namespace dateline {

// However the initials are written.
bool is_known_firm(const TagDocument& document, const UnitRange& name);

}  // namespace dateline
