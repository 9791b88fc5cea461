// The names in an article's text: where they stand and which person, organisation
// or place each of them is. Any thread. Errors: kDamaged.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/archive/segment.h"
#include "common/article/article.h"
#include "common/article/entity_type.h"

namespace dateline {

// Bytes [begin, end) of the title or the body.
struct ArticleMention {
  bool in_title = false;
  std::size_t begin = 0;
  std::size_t end = 0;
  EntityType type = EntityType::kOther;
  std::string name;       // the value that the facet of its type counts; other names as written
  bool resolved = false;  // a surname alone, its name by what the rest of the archive knows
};

// In the order of the text, the title first; ascending and apart in each field.
// `text`: the stored article, whose title and body the mentions stand in.
std::vector<ArticleMention> article_mentions(const Segment& segment, ArticleNumber article,
                                             const Article& text);

}  // namespace dateline
