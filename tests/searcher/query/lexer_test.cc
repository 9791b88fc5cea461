#include "searcher/query/lexer.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

const char* name_of(LexemeKind kind) {
  static const char* const kNames[] = {"word", "quoted", "field", "function", "(",
                                       ")",    ",",      "=",     "-",        "not",
                                       "and",  "or",     "near",  "adj",      "end"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string lexemes(std::string_view query) {
  std::vector<QueryNote> notes;
  std::string text;
  for (const Lexeme& lexeme : split_query(query, notes)) {
    if (!text.empty()) text += ' ';
    text += name_of(lexeme.kind);
    if (lexeme.kind <= LexemeKind::kFunction) text += "[" + std::string(lexeme.text) + "]";
  }
  return text;
}

TEST_CASE("A query is cut into lexemes", "[query]") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", "end"},
      {"a b", "word[a] word[b] end"},
      {"(a)", "( word[a] ) end"},
      {"\"a b\"c", "quoted[a b] word[c] end"},
      {"-a -(b) -\"c\" -", "- word[a] - ( word[b] ) - quoted[c] word[-] end"},
      {"a-b", "word[a-b] end"},
      {"AND and OR or NOT not", "and word[and] or word[or] not word[not] end"},
      {"NEAR/5 ADJ NEARLY", "near adj word[NEARLY] end"},
      {"=a =\"b\" a=b =", "= word[a] = quoted[b] word[a=b] word[=] end"},
      {"person:a title:\"b\" lang:(c)",
       "field[person] word[a] field[title] quoted[b] field[lang] ( "
       "word[c] ) end"},
      {"person:=a", "field[person] = word[a] end"},
      {"id:AND id:-a title:AND", "field[id] word[AND] field[id] word[-a] field[title] and end"},
      {"12:30 3:1", "word[12:30] word[3:1] end"},
      {"LEAD(5,2020)", "function[LEAD] ( word[5] , word[2020] ) end"},
      {"ATLEAST( 2,7,5)", "function[ATLEAST] ( word[2] , word[7,5] ) end"},
      {"LEAD((5,20) LEAD(x5,20) LEAD(a 5,20)",
       "function[LEAD] ( ( word[5,20] ) function[LEAD] ( word[x5,20] ) function[LEAD] ( word[a] "
       "word[5,20] ) end"},
      {"LEAD(5,a) LEAD", "function[LEAD] ( word[5] , word[a] ) word[LEAD] end"},
      {"SENTENCE(1,000,b) 1,000,b",
       "function[SENTENCE] ( word[1,000] , word[b] ) word[1,000,b] end"},
      {"SENTENCE((a,b),c) d,e",
       "function[SENTENCE] ( ( word[a] , word[b] ) , word[c] ) word[d,e] "
       "end"},
      {"a, b", "word[a,] word[b] end"},
  };
  for (const auto& [query, expected] : table) {
    INFO(query);
    CHECK(lexemes(query) == expected);
  }
}

TEST_CASE("A control character of the query is told once", "[query]") {
  auto notes_of = [](std::string_view query) {
    std::vector<QueryNote> notes;
    split_query(query, notes);
    return notes;
  };
  CHECK(notes_of(std::string_view("a\0b\x01 \x7F", 6)).size() == 1);
  CHECK(notes_of("a\x1B b").at(0).code == "dropped");
  CHECK(notes_of("a\tb\nc\r\xC2\x85").empty());
}

TEST_CASE("Lexemes know their bytes", "[query]") {
  std::vector<QueryNote> notes;
  const auto found = split_query(" person:\"a b\" NEAR/7", notes);
  REQUIRE(found.size() == 4);
  CHECK(found[0].begin == 1);
  CHECK(found[0].end == 8);
  CHECK(found[1].begin == 8);
  CHECK(found[1].end == 13);
  CHECK(found[2].number == 7);
}

}  // namespace
}  // namespace dateline
