// Firms that reports of the stock market name by one word, often at a sentence's beginning, where
// the tagger found nobody: "Entoro fell 6p", "Entoro (ENT) 45p". One article; any thread; linear.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"

namespace dateline {

// Adds them to `spans`, which are in order, and settles what was taken for something else before a
// ticker and a price; the tickers are no names.
void add_priced_firms(const TagDocument& document, const ArticleWords& words,
                      std::vector<NameSpan>& spans);

}  // namespace dateline
