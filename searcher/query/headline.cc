#include "searcher/query/headline.h"

#include <algorithm>
#include <string>

#include "common/text/char_class.h"
#include "common/text/word_scan.h"
#include "searcher/query/query_error.h"

namespace dateline {
namespace {

bool is_spelled_operator(const Lexeme& lexeme) {
  switch (lexeme.kind) {
    case LexemeKind::kOr: return lexeme.text == "OR";
    case LexemeKind::kNot: return true;
    case LexemeKind::kNear:
    case LexemeKind::kAdjacent: return lexeme.text.find('/') == std::string_view::npos;
    default: return false;
  }
}

bool may_stand_in_headline(const Lexeme& lexeme) {
  if (lexeme.kind == LexemeKind::kWord)
    return lexeme.text.find_first_of("*~") == std::string_view::npos;
  return lexeme.kind == LexemeKind::kEnd ||
         (lexeme.kind == LexemeKind::kAnd && lexeme.text == "AND") || is_spelled_operator(lexeme);
}

bool may_stand_among_capitals(const Lexeme& lexeme) {
  return may_stand_in_headline(lexeme) || lexeme.kind == LexemeKind::kQuoted ||
         lexeme.kind == LexemeKind::kOpen || lexeme.kind == LexemeKind::kClose;
}

// The words by the rule that tells acronyms in texts: a letter by itself says nothing. Other
// scripts have no capitals, and the operators stand out among their words.
bool is_in_capitals(std::string_view text, bool& any) {
  const CharClass* table = char_class_table();
  for (std::size_t at = 0; at < text.size();) {
    const ClassifiedCharacter c = classify_at(table, text, at);
    if (c.cls == CharClass::kLetter || c.cls == CharClass::kGram) return false;
    at += c.bytes;
  }
  for (std::size_t at = 0; at < text.size();) {
    const ClassifiedCharacter c = classify_at(table, text, at);
    if (!begins_token(c.cls)) {
      at += c.bytes;
      continue;
    }
    const WordShape shape = scan_word(table, text, at);
    const std::string_view form = text.substr(at, shape.end - at);
    const WordCase written = word_case(shape, has_acronym_shape(shape, form));
    if (written == WordCase::kSmall) return false;
    any = any || written == WordCase::kCapitals;
    at = shape.end;
  }
  return true;
}

bool words_are_in_capitals(const std::vector<Lexeme>& lexemes) {
  bool any = false;
  for (const Lexeme& lexeme : lexemes) {
    const bool words = lexeme.kind == LexemeKind::kWord || lexeme.kind == LexemeKind::kQuoted;
    if (words && !is_in_capitals(lexeme.text, any)) return false;
  }
  return any;
}

std::size_t longest_run(const std::vector<Lexeme>& lexemes) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const Lexeme& lexeme : lexemes) {
    run = lexeme.kind == LexemeKind::kWord ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

// "NOT" and "OR": each once.
std::string names_of_operators(const std::vector<Lexeme>& lexemes) {
  std::string names;
  for (const Lexeme& lexeme : lexemes) {
    if (!is_spelled_operator(lexeme)) continue;
    const std::string name = in_quotes(lexeme.text);
    if (names.find(name) == std::string::npos) names += (names.empty() ? "" : " and ") + name;
  }
  return names;
}

}  // namespace

void read_headline(std::vector<Lexeme>& lexemes, std::vector<QueryNote>& notes) {
  if (!std::ranges::all_of(lexemes, may_stand_among_capitals)) return;
  const std::string names = names_of_operators(lexemes);
  if (names.empty() || !words_are_in_capitals(lexemes)) return;
  const bool several = names.find(" and ") != std::string::npos;
  const bool headline = std::ranges::all_of(lexemes, may_stand_in_headline);
  if (!headline || longest_run(lexemes) < kHeadlineWords) {
    notes.push_back(
        {"capital_operator",
         names + (several ? " are operators; put them between quotes to search for the words"
                          : " is an operator; put it between quotes to search for the word")});
    return;
  }
  for (Lexeme& lexeme : lexemes) {
    if (is_spelled_operator(lexeme)) lexeme.kind = LexemeKind::kWord;
  }
  notes.push_back({"headline", names +
                                   (several ? " are searched as words" : " is searched as a word") +
                                   ": all is in capitals, as in a headline; write the other words "
                                   "in small letters for the operator"});
}

}  // namespace dateline
