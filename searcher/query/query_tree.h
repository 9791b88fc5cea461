// The query as a tree: what the parser makes and the matcher answers.
//
// A plain value, immutable once made; may be read from any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article/date.h"
#include "common/fields/field_table.h"

namespace dateline {

enum class NodeKind {
  kAll,        // every article
  kWord,       // terms: any of them (one for each language of the archive)
  kExact,      // as kWord, but only where the written form is `text` (operator =)
  kPrefix,     // text: a folded prefix of 3 or more characters; expanded by the matcher
  kFuzzy,      // text: a folded word; as kWord, and every word one letter away from it
  kPhrase,     // children side by side, in order (kWord, kExact, kPrefix, kFuzzy)
  kNear,       // children (two) at most `number` words apart, either order
  kAdjacent,   // the same, in this order
  kSentence,   // children in one sentence
  kParagraph,  // children in one paragraph
  kLead,       // the child within the first `number` words of the body
  kAtLeast,    // the child at least `number` times
  kAnd,        // all children
  kOr,         // any child
  kNot,        // articles without the child
  kValue,      // a field's whole value (`text`), or its words (`words`)
  kDate,       // dates
  kEvent,      // dates: an event of the text within them
};

// A set of dates: from first to last day, both within, or articles without a date.
struct DateRange {
  DayNumber first = 0;  // 0: open
  DayNumber last = 0;   // 0: open
  bool none = false;    // articles whose date is not known
};

struct QueryNode;
using QueryPtr = std::unique_ptr<QueryNode>;

struct QueryNode {
  NodeKind kind = NodeKind::kAll;
  Field field = Field::kText;      // kText or kTitle for words; a facet or id for kValue
  std::string text;                // the word, prefix or value as written
  std::vector<std::string> terms;  // kWord, kExact, kFuzzy: index terms (with the field's prefix)
  // For each of `terms` the languages whose articles it is taken in; empty: all articles.
  std::vector<std::vector<std::string>> languages;
  std::vector<std::string> words;  // kValue by word: folded words, all must be in one value
  int number = 0;                  // n of NEAR/n, ADJ/n, LEAD, ATLEAST
  DateRange dates;
  std::vector<QueryPtr> children;
  std::size_t begin = 0;  // bytes of the query text that this node came from
  std::size_t end = 0;
};

// Adds a word's term in one of the languages, or in several (empty: in all), to its node; a
// term that is there already is taken in these languages too.
void add_term(QueryNode& node, std::string term, std::vector<std::string> languages);
// The same for `terms` and the languages of each that are kept apart from a node.
void add_term(std::vector<std::string>& terms, std::vector<std::vector<std::string>>& languages_of,
              std::string term, std::vector<std::string> languages);

// Adds what `term_in` makes of a word in each of an archive's languages, each term for the
// articles of the languages that it comes from: "area" is are in French, and no other article's
// "are" is meant. The node's field is set.
void add_terms_in(const std::vector<std::string>& languages, QueryNode& node,
                  const std::function<std::string(const std::string& language)>& term_in);

// Whether a term of these languages is taken in articles of `language`.
bool takes_language(const std::vector<std::string>& languages, std::string_view language);
// Whether the node's term number `term` is taken in articles of this language.
bool takes_language(const QueryNode& node, std::size_t term, std::string_view language);

// The tree as one line, the form that `parse` prints and the golden files hold:
//   (and ceasefir (or talk truc) (country "UA") (date 2025-01-01..2025-03-31))
std::string to_string(const QueryNode& node);

// The name of a node that has children, as to_string() writes it: "near/5".
std::string operator_text(const QueryNode& node);

}  // namespace dateline
