// "DK Ramappa", as Indian papers write two initials: letters and a word, which look like a
// firm's or a club's name; and "P.J. Mayo", whose surname is a place's.
//
// Pure; any thread; linear in the spans.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Such organisations are persons where the article has the word by itself for a person; then
// so are others of that form whose word is known for nothing. A place that is a surname too is a
// person behind two pointed initials and more, which are of the name.
void settle_initialled_persons(const std::vector<TaggedField>& fields);

}  // namespace dateline
