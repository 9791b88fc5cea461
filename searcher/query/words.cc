#include "searcher/query/words.h"

#include <algorithm>

#include "common/text/char_class.h"
#include "common/text/tokenizer.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

QueryPtr node_of(NodeKind kind, std::string text) {
  auto node = std::make_unique<QueryNode>();
  node->kind = kind;
  node->text = std::move(text);
  return node;
}

}  // namespace

WordAnalyser::WordAnalyser(std::string_view query, const ParseOptions& options,
                           std::vector<QueryNote>& notes)
    : query_(query), languages_(options.languages), notes_(notes) {
  if (languages_.empty()) languages_.emplace_back();
}

QueryPtr WordAnalyser::analyse(std::size_t begin, std::size_t end, Field field, bool exact) {
  field_ = field;
  exact_ = exact;
  std::vector<QueryPtr> nodes;
  const CharClass* table = char_class_table();
  // Piece by piece, so that the capitals of one word do not tell about another:
  // somebody who types US STEEL STRIKE means the country.
  std::size_t piece = begin;
  for (std::size_t at = begin; at < end;) {
    const ClassifiedCharacter c = classify_at(table, query_, at);
    if (is_blank(c.cls)) {
      add_piece(piece, at, nodes);
      piece = at + c.bytes;
    }
    at += c.bytes;
  }
  add_piece(piece, end, nodes);
  if (nodes.empty()) return nullptr;
  if (nodes.size() == 1) return std::move(nodes.front());
  QueryPtr phrase = node_of(NodeKind::kPhrase, std::string(query_.substr(begin, end - begin)));
  phrase->field = field;
  phrase->begin = begin;
  phrase->end = end;
  phrase->children = std::move(nodes);
  return phrase;
}

void WordAnalyser::count_leaf(std::size_t begin) {
  if (++leaves_ <= kMaxQueryLeaves) return;
  fail_at({query_, begin},
          "more than " + std::to_string(kMaxQueryLeaves) + " words and values in a query", "",
          "ask for less at a time", ErrorCode::kLimit);
}

void WordAnalyser::count_wildcard(std::size_t begin) {
  if (++wildcards_ <= kMaxQueryWildcards) return;
  fail_at({query_, begin},
          "more than " + std::to_string(kMaxQueryWildcards) + " prefixes in a query",
          "a single character of a script without "
          "blanks counts as one",
          "ask for less at a time", ErrorCode::kLimit);
}

void WordAnalyser::add_piece(std::size_t begin, std::size_t end, std::vector<QueryPtr>& nodes) {
  if (begin == end) return;
  const std::string_view piece = query_.substr(begin, end - begin);
  std::vector<Token> tokens;
  split_tokens(piece, tokens);
  const bool star = has_star(begin, end, tokens.empty() ? 0 : tokens.back().end);
  if (tokens.empty()) {
    notes_.push_back({"dropped", quoted(piece) + " holds no letter or digit and is left out"});
    return;
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    // The pairs of a run hold its last character already.
    const bool held = (token.flags & kGramEnd) != 0 && i > 0 && (tokens[i - 1].flags & kGram) != 0;
    if (!held) {
      add_token(piece.substr(token.begin, token.end - token.begin), token.flags,
                begin + token.begin, star && i + 1 == tokens.size(), nodes);
    } else if (star) {
      notes_.push_back(
          {"star_not_needed", "* after " + quoted(piece.substr(0, token.end)) +
                                  " is not needed: its characters are found anywhere"});
    }
  }
}

// Whether the piece ends in a * that belongs to its last word.
bool WordAnalyser::has_star(std::size_t begin, std::size_t end, std::size_t last_token_end) const {
  const std::size_t star = query_.substr(0, end).find('*', begin);
  if (star == std::string_view::npos) return false;
  const QueryPlace place{query_, star};
  if (last_token_end == 0) {
    fail_at(place, "* stands alone",
            "it follows the first " + std::to_string(kMinPrefixCharacters) +
                " or more letters of a word",
            "leave the query empty to find all articles");
  }
  if (star < begin + last_token_end) {
    fail_at(place, "* in front of or inside a word", "it stands only at the end of a word",
            "write the beginning of the word: negotiat*");
  }
  if (star > begin + last_token_end) {
    fail_at(place, "* does not follow a letter", "it stands right after a word's beginning",
            "for example negotiat*");
  }
  if (query_.substr(0, end).find('*', star + 1) != std::string_view::npos) {
    fail_at(place, "more than one *", "", "one is enough");
  }
  return true;
}

void WordAnalyser::add_token(std::string_view form, std::uint8_t flags, std::size_t begin,
                             bool star, std::vector<QueryPtr>& nodes) {
  count_leaf(begin);
  QueryPtr node;
  if ((flags & kGramEnd) != 0) {
    node = single_character(form, begin);
  } else if (star) {
    node = prefix(form, begin);
  } else {
    node = word(form, flags);
  }
  node->field = field_;
  node->begin = begin;
  node->end = begin + form.size();
  nodes.push_back(std::move(node));
}

QueryPtr WordAnalyser::word(std::string_view form, std::uint8_t flags) {
  QueryPtr node = exact_ ? node_of(NodeKind::kExact, exact_form(form))
                         : node_of(NodeKind::kWord, std::string(form));
  for (const std::string& language : languages_) {
    std::string term = word_term(field_, maker_.term(form, flags, language));
    if (std::find(node->terms.begin(), node->terms.end(), term) == node->terms.end()) {
      node->terms.push_back(std::move(term));
    }
  }
  return node;
}

QueryPtr WordAnalyser::prefix(std::string_view form, std::size_t begin) {
  count_wildcard(begin);
  const QueryPlace place{query_, begin};
  if (exact_) {
    fail_at(place, "= and * with the same word", "one asks for an exact form, the other for many",
            "leave one of them out");
  }
  std::string folded = maker_.folded(form);
  if (character_count(folded) < kMinPrefixCharacters) {
    fail_at(place, quoted(std::string(form) + "*") + " is too short",
            "* follows the first " + std::to_string(kMinPrefixCharacters) +
                " or more letters of a word");
  }
  return node_of(NodeKind::kPrefix, std::move(folded));
}

QueryPtr WordAnalyser::single_character(std::string_view form, std::size_t begin) {
  count_wildcard(begin);
  notes_.push_back({"single_character", quoted(form) + " is searched as the beginning of the "
                                                       "character pairs that are indexed"});
  return node_of(NodeKind::kPrefix, maker_.folded(form));
}

}  // namespace dateline
