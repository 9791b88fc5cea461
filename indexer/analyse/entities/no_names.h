// What is written like a name and names nothing: "(L)" in a picture's caption, "1100 GMT",
// "FY2007", and the discoverer in "Alzheimer's disease".
//
// Pure; any thread.
#pragma once

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Whether the units of a name are that.
bool names_nothing(const TagDocument& document, const UnitRange& name);

}  // namespace dateline
