// From query text to query tree: a recursive-descent parser of the language in
// docs/QUERY_LANGUAGE.md, strict, with bounded depth.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query_tree.h"

namespace dateline {

// Documented limits; beyond each is an Error kLimit that names it.
inline constexpr std::size_t kMaxQueryBytes = 2048;
inline constexpr std::size_t kMaxQueryLeaves = 64;
inline constexpr std::size_t kMaxQueryDepth = 32;
inline constexpr std::size_t kMaxQueryWildcards = 4;  // prefixes and fuzzy words
inline constexpr std::size_t kMinPrefixCharacters = 3;
// Of word~: a word of three letters is one letter away from too many others, and longer ones are
// no misspelt words.
inline constexpr std::size_t kMinFuzzyCharacters = 4;
inline constexpr std::size_t kMaxFuzzyCharacters = 40;
// Of all prefixes and fuzzy words together; in the matcher. The 4,731 words in con* of 60,000
// scanned articles take 0.1 seconds: so many take less than a second, and read the postings of a
// common word's size.
inline constexpr std::size_t kMaxExpandedTerms = 20'000;
inline constexpr int kMaxNearDistance = 1000;

struct ParseOptions {
  DayNumber today = 0;  // what "today" means; 0: the system's local date
  std::vector<std::string>
      languages;  // of the archive; a word becomes a term in each ({""}: English)
};

// Something the parser did that the user may want to know ("code" as in the JSON notes).
struct QueryNote {
  std::string code;
  std::string message;
};

// Whether the note tells that a word or sign of the query was read otherwise than it is written,
// so that the query may find what was not asked for.
bool is_read_otherwise(const QueryNote& note);

struct ParsedQuery {
  QueryPtr root;  // never null; kAll for an empty query
  std::vector<QueryNote> notes;
};

// Throws Error kUsage or kLimit whose message points at the place, in one line:
//   unknown field "contry" at 1: fields are author, country, ... (did you mean country:?)
ParsedQuery parse_query(std::string_view text, const ParseOptions& options);

// A filter given outside the query text (--person P): the node for field:P.
// One word finds every value with that word, more words the one value, "=P" the
// value P exactly. Dates of --from and --to come through parse_date_range.
QueryPtr filter_node(Field field, std::string_view value, const ParseOptions& options);

// "2025-04", "2025-01..2025-03", "..2024", "last-week", "7d", "none".
DateRange parse_date_range(std::string_view text, DayNumber today);

}  // namespace dateline
