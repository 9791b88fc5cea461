// Names that a scan of a newspaper has broken in two, mostly where a line ended
// ("Phila delphia", "Garri son"): the first unit gets the whole word's hashes, and the
// second is marked as its rest, so that what is known of the word is known of both.
//
// Mended are words that the lexicon knows with a capital; in a text that was scanned also
// where a part is a word itself ("Bos ton"), and any other word of which a part is none
// ("Asso ciation"). A "?" or "-" that the scan left at the line's end ("Lan? sing") is a part
// of the rest. Pure; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

// `words`: what the lexicon has of each unit. Returns whether it mended any.
bool mend_broken_words(std::string_view text, const Lexicon& lexicon, bool scanned,
                       const std::vector<LexWord>& words, std::vector<Unit>& units);

// Where the rest of the word that unit `first` begins may be: behind one blank, or behind one
// of the marks that scans have for a hyphen at a line's end and a blank ("Lan? sing",
// "Ger- mans"). 0 if nowhere.
std::size_t rest_of_word(std::span<const Unit> units, std::size_t first);

// The letters of both parts.
std::string whole_word(std::string_view text, const Unit& first, const Unit& rest);

}  // namespace dateline
