// The units of a document that are a given ASCII mark. Marks are few and units many, so the text is
// searched for them. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Calls use(i) for each unit that is `mark`, in order.
template <typename Use>
void for_each_mark(const TagDocument& document, char mark, Use use) {
  const std::string_view text = document.text;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
    const std::size_t i = document.unit_at(static_cast<std::uint32_t>(at));
    // Words have marks within them: "10:30".
    if (document.mark_at(i) == mark && document.units[i].begin == at) use(i);
  }
}

}  // namespace dateline
