// Which values of a facet a kValue node takes. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/article_set.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// Whether the node's articles have a term of their own in the postings; else they
// are those of words_to_find() with a value that the node takes.
bool has_value_terms(const QueryNode& node);
std::vector<std::string> words_to_find(const QueryNode& node);

// What folded_name() of a whole value that the node takes is: the node's text, or of a person's
// "Last, First" also "First Last", which records are indexed under. Not of nodes by word.
std::vector<std::string> whole_names(const QueryNode& node);

// Whether the node takes a value of this folded_name().
bool takes_folded(const QueryNode& node, std::string_view folded);

// Whether the node takes this value: by its whole name, or because it has every
// word of the node.
bool takes_value(const QueryNode& node, std::string_view value);

// The articles of `set` that have such a value. For nodes of several words, whose
// postings do not tell words of one value from words of two, and for whole values
// without a term of their own.
ArticleSet with_taken_value(const QueryNode& node, const FacetColumn& column,
                            const ArticleSet& set);

}  // namespace dateline
