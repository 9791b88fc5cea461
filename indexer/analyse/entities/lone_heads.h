// "The Bank" in an article that names one bank is that bank: a word that by itself is no
// organisation's name stands for the one organisation of the article that has it as its
// head ("World Bank", "Ministry of Health"). So are the "Bears" of one known team's name and the
// "Post" of one newspaper's.
#pragma once

#include <vector>

#include "indexer/analyse/entities/entity_names.h"
#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

// Gives such mentions the fuller name; where two fit, or none, the word stays. Pure; any thread.
void join_lone_heads(std::vector<NamedMention>& mentions, const Lexicon& lexicon);

// Whether the mention is such a word that stayed, and names nothing ("the Committee"): no value of
// a facet. "House", "Court" and a newspaper's "Times" are names in some places.
bool is_mere_head(const NamedMention& mention);

}  // namespace dateline
