#include "searcher/serve/page/html.h"

#include <catch2/catch.hpp>

#include "searcher/serve/page/page_state.h"

using namespace dateline;

TEST_CASE("No text leaves its place in a page", "[serve]") {
  CHECK(html_text("<script>\"'&") == "&lt;script&gt;&quot;&#39;&amp;");
  CHECK(html_text(std::string("a\0b\nc", 5)) == "a b c");
  CHECK(html_text("\xFF") == "\uFFFD");
  CHECK(html_text("é 北京") == "é 北京");
  CHECK(html_name("\u202Ex") == "<bdi>\u202Ex</bdi>");
}

TEST_CASE("Passages are marked where the words are", "[serve]") {
  CHECK(html_passage({"a <b> c", {{2, 5}}}) == "a <mark>&lt;b&gt;</mark> c");
  CHECK(html_passage({"ab", {{0, 1}, {1, 2}}}) == "<mark>a</mark><mark>b</mark>");
  CHECK(html_passage({"", {}}).empty());
}

TEST_CASE("Parts of URLs are escaped byte by byte", "[serve]") {
  CHECK(url_part("a b/c?d&é") == "a%20b%2Fc%3Fd%26%C3%A9");
}

TEST_CASE("Numbers are readable", "[serve]") {
  CHECK(html_number(0) == "0");
  CHECK(html_number(999) == "999");
  CHECK(html_number(1000) == "1,000");
  CHECK(html_number(1234567) == "1,234,567");
  CHECK(counted(1, "article") == "1 article");
  CHECK(counted(2, "article") == "2 articles");
}

TEST_CASE("Links hold the whole state of the search, with one change", "[serve]") {
  const PageState state({{"q", "a b"}, {"person", "=X"}, {"from", ""}, {"offset", "20"}});
  CHECK(state.href() == "/?q=a%20b&amp;person=%3DX&amp;offset=20");
  CHECK(state.with("person", "=Y").href() == "/?q=a%20b&amp;person=%3DX&amp;person=%3DY");
  CHECK(state.without("person", "=X").href() == "/?q=a%20b");
  CHECK(state.setting("q", "c").href() == "/?person=%3DX&amp;q=c");
  CHECK(state.without_filters().href() == "/?q=a%20b");
  CHECK(state.at_offset(0).href() == "/?q=a%20b&amp;person=%3DX");
  CHECK(state.at_offset(30).value("offset") == "30");
  CHECK(state.hidden_fields({"q"}) == "<input type=\"hidden\" name=\"person\" value=\"=X\">");
}
