// Whether a nationality's word names a language, which is of no country: "in French", "spoke
// Portuguese", "English lessons", "Arabic-speaking", "a mix of French and English".
// Pure functions over one text; any thread.
#pragma once

#include <cstddef>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Of the word that is unit `i`; `last_language`: the last unit in front that named one.
bool names_language(const TagDocument& document, std::size_t i, std::size_t last_language);

}  // namespace dateline
