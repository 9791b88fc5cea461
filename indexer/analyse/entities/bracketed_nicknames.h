// A nickname in brackets between forename and surname parts no name: "John ("Jack") Lang",
// "William (Bill) Hayden". Pure; any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"
#include "indexer/analyse/entities/tag_document.h"

namespace dateline {

// Makes one person of what stands before, in and behind the brackets.
void join_bracketed_nicknames(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
