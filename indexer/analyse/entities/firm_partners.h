// Firms that are named for two partners, of which the tagger makes two names, or sees one or none:
// "Standard and Poor's". Any thread.
#pragma once

#include <vector>

#include "indexer/analyse/entities/name_span.h"

namespace dateline {

// Makes an organisation of each, with what its second name goes on to ("Poor's Corp"); not where
// persons of the text have these surnames ("Barnes and Noble" where John Barnes plays).
void find_partners(const TagDocument& document, std::vector<NameSpan>& spans);

}  // namespace dateline
