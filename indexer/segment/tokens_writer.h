// Writes the file `tokens` of a segment (common/archive/tokens.h reads it).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/segment/article_parts.h"
#include "indexer/segment/vocabulary.h"

namespace dateline {

// `articles` in their final order; article_counts: in how many articles each term
// is, by rank. Makes the file durable.
void write_tokens(const std::string& path, std::span<const ArticleParts> articles,
                  const Vocabulary& vocabulary, const std::vector<std::uint32_t>& article_counts);

}  // namespace dateline
