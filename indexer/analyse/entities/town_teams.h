// Clubs by the bare names of their towns in lists of results: "Metz 2 Reims 2". Pure; any thread;
// linear in the text.
#pragma once

#include <vector>

#include "indexer/analyse/entities/place_finder.h"

namespace dateline {

// Adds to `hints`, which stay in the order of the text, the towns of organisations with scores
// where two or more of a paragraph have one in a country, and fewer in every other: one alone is
// none (Reading).
void add_town_teams(const Lexicon& lexicon, const TagDocument& document,
                    const std::vector<EntitySpan>& spans, std::vector<PlaceHint>& hints);

}  // namespace dateline
