#include "common/text/term_maker.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/text/token.h"
#include "common/text/tokenizer.h"

namespace dateline {
namespace {

// The terms of a text, with blanks between them.
std::string terms(std::string_view text, std::string_view language = "en") {
  static TermMaker maker;
  std::vector<Token> tokens;
  split_tokens(text, tokens);
  std::string joined;
  for (const Token& token : tokens) {
    if (!joined.empty()) joined += " ";
    joined += maker.term(text.substr(token.begin, token.end - token.begin), token.flags, language);
  }
  return joined;
}

TEST_CASE("spellings of one word give one term", "[text]") {
  const std::vector<std::string_view> groups[] = {
      {"Zelensky", "Zelensky's", "zelensky’s", "ZELENSKY'S", "zelensky'"},
      {"O'Brien", "OBrien", "o’brien", "O'Brien's"},
      {"Al-Qaeda", "al Qaeda", "al-qaeda"},
      {"minister", "ministers", "ministers'", "minister's"},
      {"président", "president", "Président", "PRESIDENT", "presidents"},
      {"Straße", "strasse", "STRASSE"},
      {"naïve", "naive", "nai\u0308ve"},
      {"Łódź", "Lodz"},
      {"Đà Nẵng", "Da Nang"},
      {"Ærø", "Aero"},
      {"İstanbul", "Istanbul", "ıstanbul"},
      {"1,000", "1000", "1'000", "1\u00A0000", "١٠٠٠"},
      {"1,000,000.5", "1000000.5"},
      {"3,5", "3.5"},
      {"NATO", "nato", "N.A.T.O.", "Nato", "NATO's", "N.A.T.O.'s"},
      {"U.S.", "US", "U.S", "u.s.", "US's", "U.S.'s"},
      {"co\u00ADoperate", "cooperate"},
      {"ＡＢＣ", "abc"},
      {"ﬁnance", "finance"},
      {"Ёлка", "елка"},
      {"أحمد", "احمد"},
      {"مُحَمَّد", "محمد"},
      {"각", "\u1100\u1161\u11A8"},
  };
  for (const auto& group : groups) {
    for (std::string_view spelling : group) {
      CAPTURE(group.front(), spelling);
      CHECK(terms(spelling) == terms(group.front()));
    }
  }
}

TEST_CASE("words that differ give terms that differ", "[text]") {
  CHECK(terms("US") == "XAus");
  CHECK(terms("us") == "us");
  CHECK(terms("WHO") != terms("who"));
  CHECK(terms("AIDS") != terms("aids"));
  CHECK(terms("IT") != terms("it"));
  CHECK(terms("1.5") == "1.5");
  CHECK(terms("15") == "15");
  CHECK(terms("йод") != terms("иод"));
  CHECK(terms("ที่") != terms("ท"));
  CHECK(terms("NOT") == "not");
}

TEST_CASE("terms are stems of the language", "[text]") {
  CHECK(terms("negotiations negotiating") == "negoti negoti");
  CHECK(terms("negotiations", "") == "negoti");
  CHECK(terms("negociación negociacion negociaciones", "es") == "negoci negoci negoci");
  CHECK(terms("negociação negociacao negociações", "pt") == "negoc negoc negoc");
  CHECK(terms("l'accord", "fr") == terms("accords", "fr"));
  CHECK(terms("L’Élysée qu’il", "fr") == "elyse il");
  CHECK(terms("dell'anno", "it") == terms("anno", "it"));
  CHECK(terms("l'accord", "en") == "laccord");
  CHECK(terms("ES", "de") == "XAes");
  CHECK(terms("ES", "en") == "es");
  CHECK(terms("1.000", "de") == "1000");
  CHECK(terms("1.000", "en") == "1.000");
  CHECK(terms("1.000.000 12.04.2025 192.168.1.1") == "1000000 12.04.2025 192.168.1.1");
  CHECK(terms("πόλεμος", "el") == "πολεμοσ");
  CHECK(terms("naujienos", "xx") == "naujienos");
  CHECK(terms("北京大学", "zh") == "北京 京大 大学 学");
  CHECK(terms("1990s 5m") == "1990s 5m");
}

TEST_CASE("a long word is cut, found and never empty", "[text]") {
  TermMaker maker;
  const std::string word(10'000, 'a');
  const std::string term = maker.term(word, 0, "en");
  CHECK(term.size() <= kMaxTermBytes);
  CHECK(term == maker.term(word, 0, "en"));
  CHECK(term != maker.term(word + "a", 0, "en"));
  CHECK(maker.term(std::string(kMaxTermBytes, 'b'), 0, "xx").size() == kMaxTermBytes);
  CHECK(maker.term(std::string(kMaxTermBytes, 'b'), 0, "xx") == std::string(kMaxTermBytes, 'b'));
  CHECK(maker.term(std::string(kMaxTermBytes + 1, 'b'), 0, "xx").size() <= kMaxTermBytes);
  CHECK_FALSE(maker.term("'", 0, "en").empty());
  CHECK_FALSE(maker.term("\xFF", 0, "en").empty());
  std::string arabic;
  for (int i = 0; i < 5'000; ++i) arabic += "ﷺ";
  CHECK(maker.term(arabic, 0, "ar").size() <= kMaxTermBytes);
}

TEST_CASE("folded forms are not stemmed", "[text]") {
  TermMaker maker;
  CHECK(maker.folded("Présidents") == "presidents");
  CHECK(maker.folded("O'Brien's") == "obrien");
  CHECK(maker.folded("U.S.") == "us");
  CHECK(maker.folded("1,000") == "1000");
}

TEST_CASE("exact forms keep the case", "[text]") {
  CHECK(exact_form("Ministers") == "Ministers");
  CHECK(exact_form("O’Brien’s") == "O'Brien");
  CHECK(exact_form("U.S.") == "US");
  CHECK(exact_form("U.S.'s") == "US");
  CHECK(exact_form("3.5") == "3.5");
  CHECK(exact_form("Cafe\u0301") == "Café");
  CHECK(exact_form("co\u00ADop") == "coop");
  CHECK(exact_match("ministers", "Ministers"));
  CHECK(exact_match("straße", "STRASSE"));
  CHECK(exact_match("Ministers", "Ministers"));
  CHECK_FALSE(exact_match("Ministers", "ministers"));
  CHECK_FALSE(exact_match("minister", "ministers"));
  CHECK_FALSE(exact_match("cafe", "café"));
  CHECK_FALSE(exact_match("US", "us"));
}

TEST_CASE("names are compared by folded words", "[text]") {
  CHECK(folded_name("Al-Qaeda") == "al qaeda");
  CHECK(folded_name("  Président  Macron ") == "president macron");
  CHECK(folded_name("O'Brien, Conan") == "obrien conan");
  CHECK(folded_name("习近平") == "习近平");
  CHECK(folded_name("U.N. 习近平 X") == "un 习近平 x");
  CHECK(folded_name("北 京") == "北 京");
  CHECK(folded_name("--").empty());
}

}  // namespace
}  // namespace dateline
