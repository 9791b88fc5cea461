// In how many articles each index term of a segment stands: what decides which
// terms have blocks. Constant once made; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "indexer/segment/article_parts.h"
#include "indexer/segment/filter_terms.h"
#include "indexer/segment/vocabulary.h"

namespace dateline {

struct ArticleCounts {
  ArticleCounts(std::span<const ArticleParts> articles, const Vocabulary& vocabulary,
                const FilterTerms& filters);

  std::vector<std::uint32_t> text;    // by rank
  std::vector<std::uint32_t> title;   // by rank
  std::vector<std::uint32_t> filter;  // by FilterTerms::Id
};

}  // namespace dateline
