// The articles that tell of an event within a range of dates. Pure; any thread.
#pragma once

#include "searcher/match/article_set.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// Those of `set` with a date in `column` that lies within `dates` as a whole: a
// month is within its year, but not within one of its days.
ArticleSet with_event(const DateRange& dates, const FacetColumn& column, const ArticleSet& set);

}  // namespace dateline
