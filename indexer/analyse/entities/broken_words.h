// Names that a scan of a newspaper has broken in two, mostly where a line ended
// ("Phila delphia", "Garri son"): the first unit gets the whole word's hashes, and the
// second is marked as its rest, so that what is known of the word is known of both.
//
// Only words that the lexicon knows with a capital are mended; where the second part is a
// word itself ("Bos ton"), only in a text that looks scanned. Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

void mend_broken_words(std::string_view text, const Lexicon& lexicon, std::vector<Unit>& units);

}  // namespace dateline
