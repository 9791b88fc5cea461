// What one article brings to a segment: made by the analysis of an article
// (indexer/analyse/article_analyser.h) or read back from a segment that is
// being merged (indexer/segment/segment_source.h). A plain value.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "common/archive/tokens.h"
#include "common/article/date.h"
#include "common/fields/field_table.h"
#include "indexer/segment/form_table.h"

namespace dateline {

struct ArticleParts {
  std::string id;
  std::string title;
  std::string url;
  PartialDate date;
  bool dated_by_dateline = false;
  std::uint64_t content_hash = 0;  // of the stored record
  std::uint32_t input_bytes = 0;
  std::array<std::vector<std::string>, kFacetFields.size()> facets;
  std::string mentions;         // packed (common/archive/mentions.h)
  std::string frame;            // the packed record
  std::uint8_t dictionary = 0;  // 0 none, else 1 + index in the builder's list
  std::vector<FormId> forms;    // title, then body
  Marks marks;

  // About the memory held, for the --memory budget.
  std::size_t memory_bytes() const;
};

}  // namespace dateline
