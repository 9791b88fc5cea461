// Courts of a numbered circuit, which the tagger finds without the number, in parts or not at all:
// "the U.S. 6th Circuit Court of Appeals". Any thread; linear in the runs.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Makes one organisation of each, from "U.S." or the number on to where its name ends.
void find_circuit_courts(const TagDocument& document, const ArticleWords& words,
                         std::vector<NameSpan>& spans);

}  // namespace dateline
