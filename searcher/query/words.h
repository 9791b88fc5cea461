// From the words of a query to leaves of its tree, by the text analyser that the
// indexer uses.
//
// Used by one parser on one thread. Throws Error for a * or ~ in the wrong place and
// for the limits of words and wildcards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/term_maker.h"
#include "common/text/token.h"
#include "searcher/query/parser.h"
#include "searcher/query/query_error.h"

namespace dateline {

class WordAnalyser {
 public:
  // `query` is the whole query, for the places of errors; all must outlive this.
  WordAnalyser(std::string_view query, const ParseOptions& options, std::vector<QueryNote>& notes);

  // The node for the bytes [begin, end) of the query: a word, or a phrase when
  // they hold several words (Al-Qaeda; quoted text). Null when they hold nothing
  // that can be searched; that is noted. `field` is kText or kTitle.
  QueryPtr analyse(std::size_t begin, std::size_t end, Field field, bool exact);

  // Counts a leaf made elsewhere (a field's value) against the limit.
  void count_leaf(std::size_t begin);

 private:
  enum class Ending { kNone, kStar, kTilde };  // what stands right behind a word
  struct RunEnd {
    std::string_view form;
    std::uint8_t flags = 0;
    std::size_t begin = 0;
  };
  void add_piece(std::size_t begin, std::size_t end, std::vector<QueryPtr>& nodes);
  void add_token(std::string_view form, std::uint8_t flags, std::size_t begin, Ending ending,
                 std::vector<QueryPtr>& nodes);
  // The end of a run of characters that something follows.
  void add_run_end(std::vector<QueryPtr>& nodes);
  void add_node(QueryPtr node, std::string_view form, std::size_t begin,
                std::vector<QueryPtr>& nodes);
  std::size_t tilde_after_word(std::size_t begin, std::size_t end) const;
  bool has_star(std::size_t begin, std::size_t end, std::size_t last_token_end) const;
  QueryPtr word(std::string_view form, std::uint8_t flags, std::size_t begin);
  void add_terms(QueryNode& node, std::string_view form, std::uint8_t flags);
  bool is_part_of_name(std::string_view piece, const std::vector<Token>& tokens, std::size_t index);
  void note_signs(std::string_view piece, const std::vector<Token>& tokens);
  QueryPtr prefix(std::string_view form, std::size_t begin);
  QueryPtr fuzzy(std::string_view form, std::uint8_t flags, std::size_t begin);
  [[noreturn]] void refuse_fuzzy_characters(std::size_t tilde) const;
  QueryPtr single_character(std::string_view form, std::size_t begin);
  void count_wildcard(std::size_t begin);

  std::string_view query_;
  std::vector<std::string> languages_;
  // Where tokens begin that are no acronyms in the query as a whole: it is all in capitals.
  std::vector<std::size_t> no_acronyms_;
  std::vector<QueryNote>& notes_;
  TermMaker maker_;
  Field field_ = Field::kText;
  bool exact_ = false;
  std::optional<RunEnd> run_end_;  // the last character of the run that was read last
  std::size_t leaves_ = 0;
  std::size_t wildcards_ = 0;
};

}  // namespace dateline
