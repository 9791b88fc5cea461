// What is asked of an archive: a query, filters beside it, and what to answer.
// A plain value; the command line and the HTTP API make one.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/fields/field_table.h"
#include "searcher/match/date_counter.h"
#include "searcher/match/scorer.h"
#include "searcher/match/top_hits.h"

namespace dateline {

// A value of a field, chosen beside the query. Of one field any value may match;
// of different fields all must; an excluded value none may have.
struct Filter {
  Field field = Field::kPerson;
  std::string value;  // as after "field:" in a query; "=value" for exactly that value
  bool exclude = false;
};

struct FacetRequest {
  std::string name;  // a facet field's name, or year, month, day
  std::size_t values = 10;
  std::string containing = {};  // only values with a word beginning so, in some spelling; "": all
};

// Documented limits of a page.
inline constexpr std::size_t kMaxLimit = 1000;    // hits of one page
inline constexpr std::size_t kMaxWindow = 10000;  // offset + limit; beyond, use the cursor
inline constexpr std::size_t kMaxFacetValues = 10000;
inline constexpr std::size_t kMaxFacets = 32;  // of one page; there are some 17 kinds
inline constexpr std::size_t kMaxTimelineBuckets = 50000;

struct SearchRequest {
  std::string query;
  std::vector<Filter> filters;
  std::string from;  // a date as in date:FROM..TO; "" is open
  std::string to;
  std::vector<FacetRequest> facets;
  std::optional<Interval> timeline;
  bool fitting_timeline = false;               // a timeline whose buckets fit the matches
  std::string timeline_option = "--timeline";  // that asked for it, for errors
  SortOrder sort = SortOrder::kRelevance;
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::string after;  // cursor; excludes offset
  std::size_t snippets = 1;
  bool explain = false;
  Bm25 bm25;
  std::chrono::milliseconds allowed{0};  // 0: no deadline
  DayNumber today = 0;                   // what "today" means; 0: the system's date
};

}  // namespace dateline
