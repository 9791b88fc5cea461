// Labelled articles as a person writes them: the names are marked in the text.
//
//   === ID | DATE | SOURCE            a new article; DATE or SOURCE may be "-"
//   # Headline, in which [O:Firm] says
//   [L:PARIS] - The body, until the next article. [P:Ann Lee] is [M:French].
//
// P is a person, O an organisation, L a place, M another name; a mark ends in its own line, and a
// bracket of any other form is text. Pure; any thread. Throws Error kUsage with `path` and
// line when a mark or a head line is not of this form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/labelled.h"

namespace dateline {

std::vector<LabelledArticle> read_marked_articles(std::string_view bytes, const std::string& path);

}  // namespace dateline
