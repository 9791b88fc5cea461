// Names that a scan of a newspaper has broken in two, mostly where a line ended
// ("Phila delphia", "Garri son"): the first unit gets the whole word's hashes, and the
// second is marked as its rest, so that what is known of the word is known of both.
//
// Mended are words that the lexicon knows with a capital; in a text that looks scanned also
// where a part is a word itself ("Bos ton"), and any other word of which a part is none
// ("Asso ciation"). A "?" or "-" that the scan left at the line's end ("Lan? sing") is a part
// of the rest. Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

void mend_broken_words(std::string_view text, const Lexicon& lexicon, std::vector<Unit>& units);

}  // namespace dateline
