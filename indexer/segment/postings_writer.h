// Writes the file `postings` of a segment: a compacted single-file Xapian
// database (common/archive/postings.h reads it).
//
// Articles go into many small databases of kBatchArticles each, built side by
// side by `threads` threads, and are then merged: one large database costs
// several times as much (docs/ARCHITECTURE.md has the measurements). Errors of
// Xapian become Error kInputOutput.
#pragma once

#include <span>
#include <string>

#include "indexer/segment/article_parts.h"
#include "indexer/segment/filter_terms.h"
#include "indexer/segment/vocabulary.h"

namespace dateline {

inline constexpr std::size_t kBatchArticles = 1000;

// `scratch`: a directory that this call makes, uses and removes.
void write_postings(const std::string& path, const std::string& scratch,
                    std::span<const ArticleParts> articles, const Vocabulary& vocabulary,
                    const FilterTerms& filters, unsigned threads);

}  // namespace dateline
