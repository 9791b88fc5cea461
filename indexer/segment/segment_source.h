// Reads articles back out of a segment as parts for another: what a merge does.
// No text is analysed and no frame unpacked. One object for one thread.
#pragma once

#include <vector>

#include "common/archive/segment.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/segment_builder.h"

namespace dateline {

class SegmentSource {
 public:
  // kLeft: frames are to be packed again, and come with dictionary 0.
  enum class Dictionaries { kTaken, kLeft };

  SegmentSource(const Segment& segment, SegmentBuilder& builder,
                Dictionaries dictionaries = Dictionaries::kTaken);
  ArticleParts read(ArticleNumber article);

 private:
  FormId form_of(TermRank rank, std::uint32_t variant);

  const Segment& segment_;
  SegmentBuilder& builder_;
  std::vector<std::vector<FormId>> forms_;  // by rank and variant; filled when first met
  std::vector<std::uint8_t> dictionaries_;  // the segment's number -> the builder's
  std::vector<TermRank> ranks_;             // of the article at hand
  std::vector<std::uint32_t> variants_;
};

}  // namespace dateline
