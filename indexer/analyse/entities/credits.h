// Who made a report or a picture, or whom to ask about it: "By Ann Lee", "Editing by Ann Lee",
// "Contact: Ann Lee", "Ann Lee contributed to this report". The report is seldom about them, and
// does not mean them by a surname alone where somebody else has it.
//
// One article's, of one thread.
#pragma once

#include <cstddef>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

class Credits {
 public:
  explicit Credits(const TagDocument& document);

  // To be asked for one person of the document after the other.
  bool has(const UnitRange& name);

 private:
  bool is_credited(const UnitRange& name) const;
  bool goes_on_to(std::size_t first) const;

  const TagDocument& document_;
  std::size_t byline_end_ = 0;  // units of a first line such as "By Ann Lee"
  std::size_t last_ = 0;        // behind the last one credited; 0 for none
};

}  // namespace dateline
