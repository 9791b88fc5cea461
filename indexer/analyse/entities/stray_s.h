// The s that a possessive leaves in a text that has lost its apostrophes ("Senator Akakas bill").
//
// One article, one thread; never fails.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/analyse/entities/mentioned_names.h"

namespace dateline {

// Letters of a surname that has lost its last, an s; or to which one was added.
inline constexpr std::size_t kShortestWithoutS = 5;

// Takes it off the forms and words of `names`. "Ada Akakas" is Ada Akaka where the article has
// "Akaka" more often than "Akakas" alone; "Akakas" then is she as well, but "the Akakas" are her
// family. Not where the rest is a forename (Roberts) or another person's surname.
void take_off_stray_s(std::vector<MentionedName>& names);

}  // namespace dateline
