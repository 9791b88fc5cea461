// Persons whom a headline gives by the surname alone, as someone's: "TREASURY'S BAKER
// SAYS ...". A headline without an article below has nothing else that would tell who
// that is. (At its beginning, "Chase says ...", it may as well be a firm.)
// Pure; any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Adds to the title's `spans`, which are in order and stay so, the surnames that the
// tagger has left out.
void add_headline_persons(const TagDocument& title, std::vector<NameSpan>& spans);

}  // namespace dateline
