// Whether an article matches a query tree, decided by looking at its tokens one
// after another. Pure functions; any thread.
#pragma once

#include <compare>
#include <set>

#include "searcher/query/query_tree.h"
#include "tests/oracle/scan_article.h"

namespace dateline {

// A run of tokens of the title or the body.
struct ScanPlace {
  bool body = false;
  int begin = 0;
  int end = 0;  // after the last token

  friend auto operator<=>(const ScanPlace&, const ScanPlace&) = default;
};

bool scan_matches(const QueryNode& node, const ScanArticle& article);

// Every place of the article that a node of words or positions has.
std::set<ScanPlace> scan_places(const QueryNode& node, const ScanArticle& article);

// Whether a token of the article is what a kWord, kExact, kPrefix or kFuzzy asks for.
bool takes_token(const QueryNode& node, const ScanToken& token, const ScanArticle& article);

bool is_in_range(const DateRange& dates, const ScanArticle& article);

}  // namespace dateline
