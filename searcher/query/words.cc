#include "searcher/query/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "common/text/char_class.h"
#include "common/text/tokenizer.h"
#include "common/text/utf8.h"
#include "searcher/query/alphabet.h"

namespace dateline {
namespace {

// A sign that means something beside a word, unlike the points, hyphens and brackets of a text.
bool is_sign(char32_t code) {
  constexpr std::string_view kSigns = "#%@\\{}";  // what else is punctuation by category
  if (code < 0x80 && kSigns.find(static_cast<char>(code)) != std::string_view::npos) return true;
  switch (u_charType(static_cast<UChar32>(code))) {
    case U_MATH_SYMBOL:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
    case U_OTHER_SYMBOL: return true;
    default: return false;
  }
}

// A word that must stand in quotes to be searched is none that is told by its capitals.
bool is_operator_word(std::string_view form) {
  static constexpr std::array<std::string_view, 5> kWords = {"ADJ", "AND", "NEAR", "NOT", "OR"};
  return std::ranges::binary_search(kWords, form);
}

QueryPtr node_of(NodeKind kind, std::string text) {
  auto node = std::make_unique<QueryNode>();
  node->kind = kind;
  node->text = std::move(text);
  return node;
}

bool holds_token(std::string_view text) {
  std::vector<Token> tokens;
  split_tokens(text, tokens);
  return !tokens.empty();
}

// What follows the number that `text` begins with ("0.8"); all of it when it begins with none.
std::string_view without_number(std::string_view text) {
  const auto skip_digits = [&](std::size_t at) {
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
    return at;
  };
  const std::size_t end = skip_digits(0);
  const std::size_t decimals = skip_digits(end + 1);
  const bool decimal = end > 0 && decimals > end + 1 && text[end] == '.';
  return text.substr(decimal ? decimals : end);
}

// Whether the ~ there stands right behind a word (or its *), with at most a number and
// punctuation behind it.
bool is_fuzzy_mark(std::string_view piece, std::size_t tilde) {
  std::string_view before = piece.substr(0, tilde);
  while (before.ends_with('*')) before.remove_suffix(1);
  std::vector<Token> tokens;
  split_tokens(before, tokens);
  return !tokens.empty() && tokens.back().end == before.size() &&
         !holds_token(without_number(piece.substr(tilde + 1)));
}

bool is_of_one_alphabet(std::string_view folded) {
  const std::u32string letters = decoded_utf8(folded);
  const Alphabet alphabet = alphabet_of(letters);
  return std::ranges::all_of(letters, [&](char32_t letter) { return alphabet.has(letter); });
}

}  // namespace

WordAnalyser::WordAnalyser(std::string_view query, const ParseOptions& options,
                           std::vector<QueryNote>& notes)
    : query_(query), languages_(options.languages), notes_(notes) {
  if (languages_.empty()) languages_.emplace_back();
  std::vector<Token> tokens;
  split_tokens(query, tokens);
  for (const Token& token : tokens) {
    if ((token.flags & kAcronym) == 0) no_acronyms_.push_back(token.begin);
  }
}

QueryPtr WordAnalyser::analyse(std::size_t begin, std::size_t end, Field field, bool exact) {
  field_ = field;
  exact_ = exact;
  run_end_.reset();
  std::vector<QueryPtr> nodes;
  const CharClass* table = char_class_table();
  // Piece by piece, so that the capitals of one word do not tell about another: somebody
  // who types US STEEL STRIKE may mean the country (word() takes both).
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
          "more than " + std::to_string(kMaxQueryWildcards) + " words with * or ~ in a query",
          "a single character of a script without "
          "blanks counts as one",
          "ask for less at a time", ErrorCode::kLimit);
}

void WordAnalyser::add_piece(std::size_t begin, std::size_t end, std::vector<QueryPtr>& nodes) {
  if (begin == end) return;
  const std::size_t tilde = tilde_after_word(begin, end);
  const bool fuzzy = tilde < end;
  if (fuzzy) {
    const std::size_t behind = without_number(query_.substr(tilde + 1, end - tilde - 1)).size();
    const auto word_end = static_cast<std::uint32_t>(end - behind - begin);
    note_signs(query_.substr(begin, end - begin), {{0, word_end, 0}});
  }
  const std::string_view piece = query_.substr(begin, tilde - begin);
  std::vector<Token> tokens;
  split_tokens(piece, tokens);
  const bool star = has_star(begin, tilde, tokens.empty() ? 0 : tokens.back().end);
  const Ending ending = fuzzy ? Ending::kTilde : star ? Ending::kStar : Ending::kNone;
  if (tokens.empty()) {
    notes_.push_back({"dropped", in_quotes(piece) + " holds no letter or digit and is left out"});
    return;
  }
  note_signs(piece, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const std::string_view form = piece.substr(token.begin, token.end - token.begin);
    const bool goes_on = i > 0 && (tokens[i - 1].flags & kGram) != 0;
    if (!goes_on) {  // a word, or the beginning of a run: a run is one, however long
      add_run_end(nodes);
      count_leaf(begin + token.begin);
    }
    // The pairs of a run hold its last character already; it has a place of its own for what
    // follows it in a phrase.
    const bool held = (token.flags & kGramEnd) != 0 && goes_on;
    if (!held) {
      add_token(form, token.flags, begin + token.begin,
                i + 1 == tokens.size() ? ending : Ending::kNone, nodes);
      QueryNode& node = *nodes.back();
      const bool by_terms = node.kind == NodeKind::kWord || node.kind == NodeKind::kFuzzy;
      if (by_terms && is_part_of_name(piece, tokens, i))
        add_terms(node, form, token.flags | kAcronym);
      continue;
    }
    run_end_ = RunEnd{form, token.flags, begin + token.begin};
    if (fuzzy && i + 1 == tokens.size()) refuse_fuzzy_characters(tilde);
    if (star) {
      notes_.push_back(
          {"star_not_needed", "* after " + in_quotes(piece.substr(0, token.end)) +
                                  " is not needed: its characters are found anywhere"});
    }
  }
}

// us-led, at&t: no pronoun stands in a compound, and & joins letters of a name.
bool WordAnalyser::is_part_of_name(std::string_view piece, const std::vector<Token>& tokens,
                                   std::size_t index) {
  static constexpr std::array<std::string_view, 3> kPronouns = {"it", "us", "who"};
  static constexpr std::array<std::string_view, 7> kHyphens = {
      "-", "\u2010", "\u2011", "\u2013", "\u2014", "/", "_"};
  const auto behind = [&](std::size_t i) {
    const std::size_t end = std::max(tokens[i].end, tokens[i + 1].begin);  // pairs overlap
    return piece.substr(tokens[i].end, end - tokens[i].end);
  };
  const std::string_view before = index > 0 ? behind(index - 1) : std::string_view();
  const std::string_view after = index + 1 < tokens.size() ? behind(index) : std::string_view();
  if (before == "&" || after == "&") return true;
  const auto is_hyphen = [&](std::string_view sign) {
    return std::ranges::find(kHyphens, sign) != kHyphens.end();
  };
  if (!is_hyphen(before) && !is_hyphen(after)) return false;
  const Token& token = tokens[index];
  const std::string word = maker_.folded(piece.substr(token.begin, token.end - token.begin));
  return std::ranges::find(kPronouns, word) != kPronouns.end();
}

// Signs that mean something beside a word: $30, 50%, C++, people>3.
void WordAnalyser::note_signs(std::string_view piece, const std::vector<Token>& tokens) {
  std::size_t at = 0;
  std::string outside;
  for (const Token& token : tokens) {
    if (token.begin > at) outside += piece.substr(at, token.begin - at);
    at = std::max<std::size_t>(at, token.end);
  }
  outside += piece.substr(at);
  std::u32string told;
  for (std::size_t i = 0; i < outside.size();) {
    const DecodedCharacter c = decode_utf8(outside, i);
    const std::string sign = outside.substr(i, c.bytes);
    i += c.bytes;
    if (!is_sign(c.code) || told.find(c.code) != std::u32string::npos) continue;
    told += c.code;
    notes_.push_back({"dropped", in_quotes(sign) + " in " + in_quotes(piece) +
                                     " is left out: signs are not searched"});
  }
}

// Where the piece has a ~ that belongs to its last word, with nothing but 1 and punctuation behind
// it; its end when it has none. A ~ elsewhere is a sign like others.
std::size_t WordAnalyser::tilde_after_word(std::size_t begin, std::size_t end) const {
  const std::string_view piece = query_.substr(begin, end - begin);
  std::size_t tilde = piece.find('~');
  while (tilde != std::string_view::npos && !is_fuzzy_mark(piece, tilde)) {
    tilde = piece.find('~', tilde + 1);
  }
  if (tilde == std::string_view::npos) return end;
  const QueryPlace place{query_, begin + tilde};
  const std::string_view rest = piece.substr(tilde + 1);
  const std::string_view behind = without_number(rest);
  if (behind.size() < rest.size() && rest.substr(0, rest.size() - behind.size()) != "1") {
    fail_at(place, "a number after ~", "~ takes words one letter away", "leave the number out");
  }
  if (behind.find('~') != std::string_view::npos) {
    fail_at(place, "more than one ~", "", "one is enough");
  }
  if (piece.find('*') != std::string_view::npos) {
    fail_at(place, "* and ~ with the same word",
            "one asks for its beginning, the other for its spelling", "leave one of them out");
  }
  return begin + tilde;
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
                             Ending ending, std::vector<QueryPtr>& nodes) {
  QueryPtr node;
  if (ending == Ending::kTilde) {
    node = fuzzy(form, flags, begin);
  } else if ((flags & kGramEnd) != 0) {
    node = single_character(form, begin);
  } else if (ending == Ending::kStar) {
    node = prefix(form, begin);
  } else {
    node = word(form, flags, begin);
  }
  add_node(std::move(node), form, begin, nodes);
}

void WordAnalyser::add_run_end(std::vector<QueryPtr>& nodes) {
  if (!run_end_) return;
  const RunEnd end = *run_end_;
  run_end_.reset();
  add_node(word(end.form, end.flags, end.begin), end.form, end.begin, nodes);
}

void WordAnalyser::add_node(QueryPtr node, std::string_view form, std::size_t begin,
                            std::vector<QueryPtr>& nodes) {
  node->field = field_;
  node->begin = begin;
  node->end = begin + form.size();
  nodes.push_back(std::move(node));
}

QueryPtr WordAnalyser::word(std::string_view form, std::uint8_t flags, std::size_t begin) {
  QueryPtr node = exact_ ? node_of(NodeKind::kExact, exact_form(form))
                         : node_of(NodeKind::kWord, std::string(form));
  node->field = field_;
  const auto plain = static_cast<std::uint8_t>(flags & ~kAcronym);
  if (is_operator_word(form)) flags = plain;
  add_terms(*node, form, flags);
  // A headline in capitals is indexed without acronyms; whoever pastes one finds it, and so does
  // =US, for what is written so is compared besides.
  if (exact_ && plain != flags) add_terms(*node, form, plain);
  if (!exact_ && std::ranges::binary_search(no_acronyms_, begin)) {
    const std::size_t before = node->terms.size();
    add_terms(*node, form, plain);
    if (node->terms.size() > before) {
      notes_.push_back(
          {"capitals", in_quotes(form) +
                           " is searched as an acronym and as a word: the words around it are in "
                           "capitals"});
    }
  }
  return node;
}

void WordAnalyser::add_terms(QueryNode& node, std::string_view form, std::uint8_t flags) {
  add_terms_in(languages_, node,
               [&](const std::string& language) { return maker_.term(form, flags, language); });
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
    fail_at(place, in_quotes(std::string(form) + "*") + " is too short",
            "* follows the first " + std::to_string(kMinPrefixCharacters) +
                " or more letters of a word");
  }
  return node_of(NodeKind::kPrefix, std::move(folded));
}

void WordAnalyser::refuse_fuzzy_characters(std::size_t tilde) const {
  fail_at({query_, tilde}, "~ after characters of a script without blanks",
          "they are found anywhere, not by similar spelling", "leave ~ out");
}

QueryPtr WordAnalyser::fuzzy(std::string_view form, std::uint8_t flags, std::size_t begin) {
  count_wildcard(begin);
  const QueryPlace place{query_, begin};
  if ((flags & (kGram | kGramEnd)) != 0) refuse_fuzzy_characters(begin + form.size());
  if (exact_) {
    fail_at(place, "= and ~ with the same word", "one asks for an exact form, the other for many",
            "leave one of them out");
  }
  std::string folded = maker_.folded(form);
  const std::string with_tilde = in_quotes(std::string(form) + "~");
  if (std::ranges::any_of(folded, is_ascii_digit)) {
    fail_at(place, with_tilde + " has a digit", "~ follows a word of letters", "leave ~ out");
  }
  if (!is_of_one_alphabet(folded)) {
    fail_at(place, with_tilde + " is not of one alphabet",
            "~ follows a word of Latin, Greek, Cyrillic, Hebrew or Arabic letters", "leave ~ out");
  }
  const std::size_t letters = character_count(folded);
  if (letters < kMinFuzzyCharacters || letters > kMaxFuzzyCharacters) {
    fail_at(place, with_tilde + (letters < kMinFuzzyCharacters ? " is too short" : " is too long"),
            "~ follows a word of " + std::to_string(kMinFuzzyCharacters) + " to " +
                std::to_string(kMaxFuzzyCharacters) + " letters",
            "leave ~ out");
  }
  QueryPtr node = word(form, flags, begin);
  node->kind = NodeKind::kFuzzy;
  node->text = std::move(folded);
  return node;
}

QueryPtr WordAnalyser::single_character(std::string_view form, std::size_t begin) {
  count_wildcard(begin);
  notes_.push_back({"single_character", in_quotes(form) + " is searched as the beginning of the "
                                                          "character pairs that are indexed"});
  return node_of(NodeKind::kPrefix, maker_.folded(form));
}

}  // namespace dateline
