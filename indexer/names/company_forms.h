// Companies with and without what they are by law: "Chrysler" in an archive that has one "Chrysler
// Corp" is that. Any thread.
#pragma once

#include "indexer/names/field_names.h"
#include "indexer/names/spellings.h"
#include "indexer/names/told_names.h"

namespace dateline {

// Joins them in `names`, under the one that more articles have. Not where several companies differ
// in their legal form alone (Unilever NV and Unilever Plc), where the name alone is an ordinary
// word (Sun) or so frequent that it is likely something else's as well, and nothing that is in
// `told`.
void join_companies(const ValueCounts& counts, const Spellings& spellings, const ToldNames& told,
                    FieldNames& names);

}  // namespace dateline
