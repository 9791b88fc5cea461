#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "searcher/results/page_csv.h"
#include "searcher/results/page_json.h"
#include "searcher/results/page_text.h"
#include "searcher/results/terminal_text.h"
#include "tests/searcher/results/sample_page.h"

namespace dateline {
namespace {

TEST_CASE("JSON has its keys in the documented order", "[results]") {
  const std::string expected =
      R"({"query":"peace \"talks\"","total":2,"took_ms":1.235,"hits":[)"
      R"({"id":"wire-1","title":"Peace talks, \"at last\"","title_highlights":[[0,5],[6,11]],)"
      R"("date":"2025-04",)"
      R"("source":"Example Wire","author":"Jane Doe","section":"world","language":"en",)"
      R"("url":"https://example.org/1","people":["Ann Lee","Émile Roux"],"resolved_people":["Émile Roux"],)"
      R"("organisations":["UN"],"places":["Geneva"],"countries":["CH","FR"],)"
      R"("filed":{"places":["Geneva","Bern"],"countries":["CH"],"agency":null},"score":2.5,)"
      R"("snippets":[{"text":"The peace talks began.","highlights":[[4,9],[10,15]]}],)"
      R"("explanation":[{"label":"peace","term":"peac","weight":1.5,"frequency":2,)"
      R"("document_frequency":10},{"label":"talks","term":"talk","weight":1.0,"frequency":1,)"
      R"("document_frequency":20}]},)"
      R"({"id":"wire-2","title":"=1+1 \u001b[31mred\u0007 )"
      "\u202E\uFFFD"
      R"(\nend","title_highlights":[],"date":null,"source":"","author":"","section":"",)"
      R"("language":"","url":"",)"
      R"("people":[],"organisations":[],"places":[],"countries":[],"filed":null,"score":0.125,)"
      R"("snippets":[]}],)"
      R"("facets":{"person":[{"value":"Ann Lee","label":"","count":12,"selected":true},)"
      R"({"value":"北京","label":"","count":3,"selected":false}],)"
      R"("country":[{"value":"CH","label":"Switzerland","count":1,"selected":false}]},)"
      R"("facet_totals":{"person":{"distinct":5,"missing":7},"country":{"distinct":1,"missing":0}},)"
      R"("timeline":{"interval":"month","buckets":[{"from":"2025-03-01","count":0},)"
      R"({"from":"2025-04-01","count":80},{"from":"2025-05-01","count":1}],"undated":1,)"
      R"("imprecise":2},)"
      R"("notes":[{"code":"undated","message":"1 article has no date"}],"next":"c0ffee"})"
      "\n";
  CHECK(page_json(sample_page()) == expected);
}

TEST_CASE("an empty page is whole in every format", "[results]") {
  CHECK(page_json({}) ==
        R"({"query":"","total":0,"took_ms":0.0,"hits":[],"facets":{},"timeline":null,"notes":[],)"
        "\"next\":null}\n");
  CHECK(page_jsonl({}).empty());
  CHECK(page_csv({}) ==
        "id,title,date,source,author,section,language,url,people,organisations,places,countries,"
        "score\r\n");
  CHECK(page_text({}, {}) == "no articles (0.0 ms)\n\n");
}

TEST_CASE("JSON lines are the hits of the page", "[results]") {
  const ResultPage page = sample_page();
  const auto whole = nlohmann::ordered_json::parse(page_json(page));
  const std::string lines = page_jsonl(page);
  const std::size_t end = lines.find('\n');
  CHECK(nlohmann::ordered_json::parse(lines.substr(0, end)) == whole["hits"][0]);
  CHECK(nlohmann::ordered_json::parse(lines.substr(end + 1)) == whole["hits"][1]);
}

TEST_CASE("CSV quotes what needs it", "[results]") {
  CHECK(page_csv(sample_page()) ==
        "id,title,date,source,author,section,language,url,people,organisations,places,countries,"
        "score\r\n"
        "wire-1,\"Peace talks, \"\"at last\"\"\",2025-04,Example Wire,Jane Doe,world,en,"
        "https://example.org/1,Ann Lee; Émile Roux,UN,Geneva,CH; FR,2.5\r\n"
        "wire-2,\"=1+1 \x1B[31mred\x07 \u202E\xFF\nend\",,,,,,,,,,,0.125\r\n");
}

TEST_CASE("text for people has no markup in a pipe", "[results]") {
  CHECK(page_text(sample_page(), {}) ==
        R"(2 articles for peace "talks" (1.2 ms)

1. Peace talks, "at last"
   2025-04 | Example Wire | world | Jane Doe | CH FR
   Ann Lee, Émile Roux (by the surname)
   - The peace talks began.
   id wire-1
   score 2.5000
       1.5000  peace (peac: 2 here, in 10 articles)
       1.0000  talks (talk: 1 here, in 20 articles)

2. =1+1 \x1B[31mred\x07 \u202E)"
        "\uFFFD end"
        R"(
   undated
   id wire-2

person
 * Ann Lee  12
   北京      3
   3 more, 7 without

country
   Switzerland (CH)  1

by month
   2025-03   0
   2025-04  80  ########################################
   2025-05   1  #
   1 undated
   2 with a date wider than a month

note: 1 article has no date
more: --after c0ffee
)");
}

TEST_CASE("a terminal gets colours and nothing of the text's own", "[results]") {
  const std::string text = page_text(sample_page(), {true, 11});
  CHECK(text.find("11. \x1B[1mPeace talks, \"at last\"\x1B[0m\n") != std::string::npos);
  CHECK(text.find("The \x1B[1;33mpeace\x1B[0m \x1B[1;33mtalks\x1B[0m began.") != std::string::npos);
  CHECK(text.find("\x1B[90mnote: 1 article has no date\x1B[0m") != std::string::npos);
  CHECK(text.find("\x1B[31m") == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
}

TEST_CASE("widths are those of a terminal", "[results]") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("北京") == 4);
  CHECK(display_width("e\u0301\u200B") == 1);
  CHECK(padded("北", 3) == "北 ");
  CHECK(padded("abcd", 3) == "abcd");
  CHECK(terminal_text("a\tb\r\nc\u0085\u009B\x7F\u2066") == "a b  c \\x9B\\x7F\\u2066");
  CHECK(terminal_text(std::string("a\0b", 3)) == "a\\x00b");
}

}  // namespace
}  // namespace dateline
