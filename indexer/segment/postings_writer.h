// Writes the file `postings` of a segment: a compacted single-file Xapian
// database of the terms that have no blocks (common/archive/postings.h reads it).
//
// Articles go into small databases of kBatchArticles each, which are then merged.
// write_batch() may be called from several threads, each
// batch once; merge() by one, at the end. Errors of Xapian become Error kInputOutput.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/segment/article_counts.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/filter_terms.h"
#include "indexer/segment/vocabulary.h"

namespace dateline {

// A merge does not join the pieces of a list that come from different databases, so small
// batches cost bytes: of 60,000 articles 8,000 in a batch gave 8.6 MB, 16,000 7.5 MB, all in
// one 4.8 MB, at no cost in time that could be measured. Larger segments are split, so that all
// threads work. (Xapian writes out every 10,000 by itself.)
inline constexpr std::size_t kBatchArticles = 64000;

class PostingsWriter {
 public:
  // `scratch`: a directory that this object makes and merge() removes.
  PostingsWriter(std::string scratch, std::span<const ArticleParts> articles,
                 const Vocabulary& vocabulary, const FilterTerms& filters,
                 const ArticleCounts& counts);

  std::size_t batches() const { return parts_.size(); }
  void write_batch(std::size_t batch) const;
  void merge(const std::string& path);

 private:
  std::string scratch_;
  std::span<const ArticleParts> articles_;
  const Vocabulary& vocabulary_;
  const FilterTerms& filters_;
  const ArticleCounts& counts_;
  std::vector<std::string> parts_;
};

}  // namespace dateline
