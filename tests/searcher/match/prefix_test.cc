#include <algorithm>
#include <catch2/catch.hpp>

#include "common/text/term_maker.h"
#include "searcher/results/search.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {

TEST_CASE("a prefix finds the words whose folded form begins so, however they are written",
          "[match]") {
  // One word an article; its id is the word.
  const std::vector<std::string> words = {
      "protest", "Protestors", "PROTESTED", "pro", "prot\xC3\xA9g\xC3\xA9", "Pr\xC3\xB6test",
      "O'Brien", "obrigado",
      "O\xE2\x80\x99"
      "Briens",
      "\xC3\x89lan", "elaborate", "ELAN", "\xEF\xAC\x81nance", "finally", "\xEF\xBC\xB0rotest",
      "1,000th", "10001", "\xD0\xBF\xD1\x80\xD0\xBE\xD1\x82\xD0\xB5\xD1\x81\xD1\x82",
      "\xE4\xB9\xA0\xE8\xBF\x91\xE5\xB9\xB3", "e\xCC\x81lanvital",
      // Letters that are composed with what stands behind them, and look-alikes that are not.
      "\u0451\u043B\u043A\u0430", "\u0415\u0308\u043B\u043E\u0447\u043A\u0430",
      "\u0438\u0306\u043E\u0433\u0430", "\u0439\u043E\u0434\u044B", "\u0438\u043E\u0434\u0430",
      "\u0391\u0394\u0395\u0399\u0391", "\u03AC\u03B4\u03B5\u03B9\u03B1", "\xC3\xB8resund",
      "oresunds"};
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  std::vector<Article> articles;
  for (const std::string& word : words) articles.push_back(small_article(word, "", word));
  publish_articles(writer, articles);
  const OpenedArchive opened(archive);
  TermMaker maker;
  for (const char* prefix :
       {"pro", "prot", "protest", "pr\xC3\xB6t", "obri", "o'br", "ela", "elan", "fin", "1000",
        "\xD0\xBF\xD1\x80\xD0\xBE", "ore", "\xC3\xB8re", "\u0435\u043B\u043A", "\u0451\u043B\u043E",
        "\u0438\u043E\u0434", "\u0439\u043E\u0434", "\u0439\u043E\u0433", "\u03B1\u03B4\u03B5"}) {
    const std::string folded = maker.folded(prefix);
    std::vector<std::string> expected;
    for (const std::string& word : words) {
      if (maker.folded(word).starts_with(folded)) expected.push_back(word);
    }
    std::sort(expected.begin(), expected.end());
    SearchRequest request;
    request.query = std::string(prefix) + "*";
    request.limit = 100;
    std::vector<std::string> found;
    for (const Hit& hit : search(opened, request).hits) found.push_back(hit.id);
    std::sort(found.begin(), found.end());
    CAPTURE(prefix);
    CHECK_FALSE(expected.empty());
    CHECK(found == expected);
  }
}

TEST_CASE("a single character of a script without blanks finds what it is composed to", "[match]") {
  // Hangul and kana that are written as one character, as several, and in half width.
  const std::vector<std::string> words = {
      "\uAC00", "\uAC01", "\u1100\u1161", "\u1100\u1161\u11A8", "\uAC00\u11A8", "\u30AB",
      "\u30AC", "\uFF76", "\uFF76\uFF9E", "\u30AB\u3099",       "\u6771",       "\u6E21",
      "\u304B", "\u304C"};
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  std::vector<Article> articles;
  for (const std::string& word : words) articles.push_back(small_article(word, "", word));
  publish_articles(writer, articles);
  const OpenedArchive opened(archive);
  TermMaker maker;
  for (const std::string asked :
       {"\uAC00", "\uAC01", "\u30AB", "\u30AC", "\uFF76", "\u6771", "\u304B", "\u304C"}) {
    std::vector<std::string> expected;
    for (const std::string& word : words) {
      if (maker.folded(word).starts_with(maker.folded(asked))) expected.push_back(word);
    }
    std::sort(expected.begin(), expected.end());
    SearchRequest request;
    request.query = asked;
    request.limit = 100;
    std::vector<std::string> found;
    for (const Hit& hit : search(opened, request).hits) found.push_back(hit.id);
    std::sort(found.begin(), found.end());
    CAPTURE(asked);
    CHECK(found == expected);
  }
}

TEST_CASE("a prefix may stand for twenty thousand words and for no more", "[match]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  // Five letters beyond the beginning; no two have one stem.
  const auto word = [](std::size_t number) {
    std::string end;
    for (int i = 0; i < 5; ++i, number /= 10) end += "bdfgkmpqxz"[number % 10];
    return "harb" + end;
  };
  std::string body;
  for (std::size_t i = 0; i < kMaxExpandedTerms; ++i) body += word(i) + " ";
  publish_articles(writer, {small_article("many", "", body)});
  SearchRequest request;
  request.query = "harb*";
  CHECK(search(OpenedArchive(archive), request).total == 1);
  publish_articles(writer, {small_article("one more", "", word(kMaxExpandedTerms))});
  CHECK_THROWS_WITH(search(OpenedArchive(archive), request),
                    Catch::Contains("may stand for 20000"));
}

}  // namespace dateline
