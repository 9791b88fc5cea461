// Firms that go by what the tagger takes for a person's name: "Philip Morris said", "David Jones
// shares fell", "Campeau" in an article on Campeau Corp.
//
// One article, one thread; linear in the text.
#pragma once

#include <vector>

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes organisations of such persons. A full name is a firm where what stands around it says so
// ("shares of", "the retailer"), and then wherever the article has it; where the article has it
// with a legal form; or where it is known for a firm, and if somebody may be called so, in an
// article that speaks of business. A lone word is one that the article's firms
// go by and none of its persons. Of nobody with a title, an age or the like is a firm made, but
// where what stands around the mention itself says so.
void settle_named_firms(const std::vector<TaggedField>& fields);

}  // namespace dateline
