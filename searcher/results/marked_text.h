// An article's text with its names marked, for terminals. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/results/article_entities.h"

namespace dateline {

enum class NameMarks {
  kNone,
  kColour,    // names in bold
  kBrackets,  // [Mr. Lee|person: Ann Lee]
};

// `text`: the title or the body; `mentions`: of the article. Safe to print, lines
// ended as in the text.
std::string marked_text(std::string_view text, const std::vector<ArticleMention>& mentions,
                        bool title, NameMarks marks);

}  // namespace dateline
