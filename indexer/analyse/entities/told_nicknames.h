// What a person is said to be known as is a person's name: "Bo Okafor, known to fans as the
// Lion-Man,". Any thread.
#pragma once

#include "indexer/analyse/entities/consistency.h"

namespace dateline {

// Makes persons of such names, wherever the article has them, and adds those that the tagger
// missed.
void settle_told_nicknames(const std::vector<TaggedField>& fields);

}  // namespace dateline
