// The Niger that is a state of Nigeria, which its papers call by the country's name: "Gunmen kidnap
// two in Niger". Pure; any thread.
#pragma once

#include <span>

#include "indexer/analyse/entities/lexicon.h"
#include "indexer/analyse/entities/place_finder.h"

namespace dateline {

// Gives hints of the country the state's place where the article names "Niger State" or a town in
// it, and nothing else of the country: no Niamey, no Nigeriens.
void settle_niger_state(const Lexicon& lexicon, std::span<PlaceHint> title,
                        std::span<PlaceHint> body);

}  // namespace dateline
