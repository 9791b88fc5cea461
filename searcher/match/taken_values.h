// Which values of a facet a kValue node takes. Pure functions; any thread.
#pragma once

#include <string_view>

#include "searcher/match/article_set.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// Whether the node takes this value: by its whole name, or because it has every
// word of the node.
bool takes_value(const QueryNode& node, std::string_view value);

// The articles of `set` that have such a value. For nodes of several words, whose
// postings do not tell words of one value from words of two.
ArticleSet with_taken_value(const QueryNode& node, const FacetColumn& column,
                            const ArticleSet& set);

}  // namespace dateline
