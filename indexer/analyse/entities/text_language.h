// Whether a text is English. Pure; any thread; linear in the text.
#pragma once

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Whether the words written small in the article's fields are those of an English
// text; true when they are too few to tell and in Latin letters.
bool reads_as_english(const TagDocument& title, const TagDocument& body);

}  // namespace dateline
