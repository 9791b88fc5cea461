// Cuts a query into lexemes: words, quoted text, brackets, operators, fields.
//
// Knows what a lexeme is called, not where it may stand (that is the parser's).
// Pure; any thread; linear in the query. Throws Error kUsage for a quote without
// its end, invalid UTF-8 and spellings of other search languages.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/query/parser.h"

namespace dateline {

enum class LexemeKind {
  kWord,      // text: a run without blanks, as written
  kQuoted,    // text: what stands between the quotes
  kField,     // text: the name before the colon
  kFunction,  // text: SENTENCE, PARAGRAPH, LEAD or ATLEAST, before "("
  kOpen,
  kClose,
  kComma,  // inside a function's brackets
  kExact,  // = before a word or quoted text
  kMinus,  // - before something
  kNot,
  kAnd,
  kOr,
  kNear,      // number
  kAdjacent,  // number
  kEnd,
};

struct Lexeme {
  LexemeKind kind = LexemeKind::kEnd;
  std::string_view text;
  int number = 0;
  std::size_t begin = 0;  // bytes of the query
  std::size_t end = 0;
};

// Bytes of the quote that `text` begins with, which would end a quoted text; 0 for none.
std::size_t quote_bytes(std::string_view text);

// The lexemes of `query`, ending in kEnd; what is worth telling goes to `notes`.
std::vector<Lexeme> split_query(std::string_view query, std::vector<QueryNote>& notes);

}  // namespace dateline
