// The letters that an agency's report ends in, which tell who wrote and edited it: "PTI AYZ GSP
// GSP".
//
// Immutable; any thread.
#pragma once

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Whether the name is of such letters, the agency's among them or not.
bool is_of_sign_off(const TagDocument& document, const UnitRange& name);

}  // namespace dateline
