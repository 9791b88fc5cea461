// "The Bank" in an article that names one bank is that bank: a word that by itself is no
// organisation's name stands for the one organisation of the article that has it as its
// head ("World Bank", "Ministry of Health").
#pragma once

#include <vector>

#include "indexer/analyse/entities/entity_names.h"

namespace dateline {

// Gives such mentions the fuller name; where two fit, or none, the word stays. Pure; any thread.
void join_lone_heads(std::vector<NamedMention>& mentions);

}  // namespace dateline
