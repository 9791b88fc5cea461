// Words of a scanned text in which one letter was taken for another that looks alike
// ("Germanv", "neace"): the unit gets the hashes of the word that was printed, so that what is
// known of it counts. The form stays as the text has it.
//
// Pure; any thread; linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

// Mended are words that the lexicon does not know, when just one word that it knows may have
// been misread so. For texts that were scanned (text_kind.h) alone.
void mend_misread_words(std::string_view text, const Lexicon& lexicon, std::vector<Unit>& units);

}  // namespace dateline
