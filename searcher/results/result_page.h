// A page of results: what every output format prints and the HTTP API serves.
// A plain value; what it says of an article points into the archive that was searched.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/match/score_part.h"
#include "searcher/query/parser.h"

namespace dateline {

// A passage of an article. Offsets are bytes of `text`, half-open, sorted, never
// overlapping, never splitting a character. No markup: that is the last step.
struct Snippet {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> highlights;
};

// Views are of the archive and good as long as it is open.
struct Hit {
  std::string id;
  std::string_view title;
  std::vector<std::pair<std::size_t, std::size_t>> title_highlights;  // as of a Snippet
  std::string date;  // as known: 2025, 2025-04, 2025-04-11; "" for none
  std::string_view source;
  std::string_view author;
  std::string_view section;
  std::string_view language;
  std::string url;
  std::vector<std::string_view> people;
  std::vector<std::string_view> resolved_people;  // of `people`: by a surname alone
  std::vector<std::string_view> organisations;
  std::vector<std::string_view> places;
  std::vector<std::string_view> countries;
  std::vector<std::string_view> filed;            // the dateline's places
  std::vector<std::string_view> filed_countries;  // their codes, each once
  std::string_view agency;                        // "" for none
  double score = 0;
  std::vector<Snippet> snippets;
  std::vector<ScorePart> explanation;  // with --explain; the parts add up to the score

  bool is_resolved(std::string_view person) const {
    return std::ranges::find(resolved_people, person) != resolved_people.end();
  }
};

struct FacetValue {
  std::string value;
  std::string label;  // for people: the country's name for its code
  std::uint64_t count = 0;
  bool selected = false;
};

struct FacetCounts {
  std::string name;                // person, organisation, ..., year, month, day
  std::vector<FacetValue> values;  // most frequent first, then by value
  std::uint64_t distinct = 0;      // values with a match that were asked for, shown or not
  std::uint64_t missing = 0;       // matches without any value
};

struct TimelineBucket {
  std::string from;  // first day of the bucket
  std::uint64_t count = 0;
};

struct Timeline {
  std::string interval;                 // day, week, month, year
  std::vector<TimelineBucket> buckets;  // without gaps
  std::uint64_t undated = 0;
  std::uint64_t imprecise = 0;  // known to a year or month that is wider than a bucket
};

struct ResultPage {
  std::string query;
  std::uint64_t total = 0;
  double took_ms = 0;
  std::vector<Hit> hits;
  std::vector<FacetCounts> facets;
  std::optional<Timeline> timeline;
  std::vector<QueryNote> notes;
  std::string corrected;  // the query with near words for those that no article has; "" for none
  std::string next;       // cursor; "" at the end
  // The earlier generation that a cursor belongs to, kept open for the views of the hits.
  std::shared_ptr<const void> earlier;
};

}  // namespace dateline
