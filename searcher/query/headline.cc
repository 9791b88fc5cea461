#include "searcher/query/headline.h"

#include <algorithm>
#include <string>

#include "common/text/char_class.h"
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

// Other scripts have no capitals, and the operators stand out among their words.
bool words_are_in_capitals(const std::vector<Lexeme>& lexemes) {
  const CharClass* table = char_class_table();
  bool any = false;
  for (const Lexeme& lexeme : lexemes) {
    if (lexeme.kind != LexemeKind::kWord) continue;
    for (std::size_t at = 0; at < lexeme.text.size();) {
      const ClassifiedCharacter c = classify_at(table, lexeme.text, at);
      const bool other = is_letter(c.cls) && c.cls != CharClass::kUpper;
      if (other || c.cls == CharClass::kGram) return false;
      any = any || c.cls == CharClass::kUpper;
      at += c.bytes;
    }
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
    const std::string name = quoted(lexeme.text);
    if (names.find(name) == std::string::npos) names += (names.empty() ? "" : " and ") + name;
  }
  return names;
}

}  // namespace

void read_headline(std::vector<Lexeme>& lexemes, std::vector<QueryNote>& notes) {
  if (!std::ranges::all_of(lexemes, may_stand_in_headline)) return;
  const std::string names = names_of_operators(lexemes);
  if (names.empty() || !words_are_in_capitals(lexemes)) return;
  const bool several = names.find(" and ") != std::string::npos;
  if (longest_run(lexemes) < kHeadlineWords) {
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
