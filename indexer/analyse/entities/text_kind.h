// What became of a text before it was given to us: names look otherwise in it, so the tagger
// learns of each kind apart from what it learns of all.
//
// Pure; any thread; linear in the units.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

enum class TextKind : std::uint8_t {
  kUsual,
  kScanned,       // read off a page: words are broken or misread
  kUnpunctuated,  // its marks were lost: sixty words or more without a comma
};

// `units` as split_units() makes them; `words`: what the lexicon has of each.
TextKind kind_of_text(std::string_view text, const Lexicon& lexicon, const std::vector<Unit>& units,
                      const std::vector<LexWord>& words);

}  // namespace dateline
