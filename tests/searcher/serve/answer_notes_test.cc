#include "searcher/serve/page/answer_notes.h"

#include <catch2/catch.hpp>

namespace dateline {
namespace {

// What the page offers to search in place of `query`; "" when it does not.
std::string any_words_link(const std::string& query) {
  const std::string html = nothing_found(PageState({{"q", query}}), "");
  const std::size_t end = html.find("\">Search for any of these words<");
  if (end == std::string::npos) return "";
  const std::size_t begin = html.rfind("href=\"", end) + 6;
  return html.substr(begin, end - begin);
}

std::string any_words_of(const std::string& words) { return PageState({{"q", words}}).href(); }

TEST_CASE("any of the words is offered where the query is words alone", "[serve]") {
  CHECK(any_words_link("xyzzy qwert") == any_words_of("xyzzy OR qwert"));
  CHECK(any_words_link("  xyzzy \t qwert  ") == any_words_of("xyzzy OR qwert"));
  CHECK(any_words_link("xyzzy and NEARLY") == any_words_of("xyzzy OR and OR NEARLY"));
  for (const char* query :
       {"xyzzy", " xyzzy ", "xyzzy AND qwert", "xyzzy OR qwert", "xyzzy NOT qwert", "NOT xyzzy",
        "xyzzy NEAR qwert", "xyzzy NEAR/5 qwert", "xyzzy ADJ qwert", "xyzzy ADJ/2 qwert",
        "\"xyzzy qwert\"", "xyzzy -qwert"}) {
    INFO(query);
    CHECK(any_words_link(query).empty());
  }
}

// The word of `query` that is marked for this error.
std::string marked(const std::string& query, const std::string& detail) {
  const std::string html =
      search_problem({400, detail, "q", "close it"}, PageState({{"q", query}}));
  const std::size_t begin = html.find("<mark>");
  if (begin == std::string::npos) return "";
  return html.substr(begin + 6, html.find("</mark>") - begin - 6);
}

TEST_CASE("the word is marked that the error points at", "[serve]") {
  CHECK(marked("one two", "wrong at 5: words") == "two");
  CHECK(marked("one two", "wrong at 5") == "two");
  CHECK(marked("one two", "wrong at 5 (hint)") == "two");
  CHECK(marked("one two", "wrong \"a at 1: b\" at 5: words") == "two");
  CHECK(marked("one two", "wrong at 5: look at it") == "two");
  CHECK(marked("one two", "wrong at 5: look at 3 words") == "two");
  CHECK(marked("one two", "wrong") == "");
  CHECK(marked("one two", " at ") == "");
}

}  // namespace
}  // namespace dateline
