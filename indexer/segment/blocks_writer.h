// Writes the file `blocks` of a segment: the posting lists of its frequent
// terms, in blocks (common/format/posting_blocks.h).
#pragma once

#include <span>
#include <string>

#include "indexer/segment/article_counts.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/filter_terms.h"
#include "indexer/segment/vocabulary.h"

namespace dateline {

// `articles` in their final order; makes the file durable.
void write_blocks(const std::string& path, std::span<const ArticleParts> articles,
                  const Vocabulary& vocabulary, const FilterTerms& filters,
                  const ArticleCounts& counts);

}  // namespace dateline
