// Writes the lists of pairs of frequent words into the file `blocks` of a segment
// (common/archive/pair_lists.h reads them). `articles` in their final order.
#pragma once

#include <span>

#include "common/format/section_file.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/vocabulary.h"

namespace dateline {

void write_pairs(SectionWriter& file, std::span<const ArticleParts> articles,
                 const Vocabulary& vocabulary);

}  // namespace dateline
