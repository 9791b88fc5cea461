// Titles that the tagger took for the beginning of a name ("Cpl Joseph", "Tan Sri Khalid"):
// they are no part of it. Pure; any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Cuts them from the front of persons, and makes persons of other short names that begin so
// ("Baroness Blatch"). Drops a person that is a title alone.
void cut_leading_titles(const TagDocument& document, std::vector<NameSpan>& spans);

// Whether it is a word for what somebody is or does ("Whistleblower Ada Ray"), and no name.
bool is_occupation(const Unit& unit);

}  // namespace dateline
