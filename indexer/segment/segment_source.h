// Reads articles back out of a segment as parts for another: what a merge does.
// No text is analysed and no frame unpacked. One object for one thread.
#pragma once

#include <unordered_map>
#include <vector>

#include "common/archive/segment.h"
#include "indexer/segment/article_parts.h"
#include "indexer/segment/segment_builder.h"

namespace dateline {

class SegmentSource {
 public:
  SegmentSource(const Segment& segment, SegmentBuilder& builder);
  ArticleParts read(ArticleNumber article);

 private:
  const Segment& segment_;
  SegmentBuilder& builder_;
  std::vector<std::vector<FormId>> forms_;    // by rank and variant; filled when first met
  std::vector<std::uint8_t> dictionaries_;    // the segment's number -> the builder's
};

}  // namespace dateline
