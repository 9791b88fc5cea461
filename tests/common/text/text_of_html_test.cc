#include "common/text/text_of_html.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/text/character_reference.h"
#include "tests/support/processor_time.h"

namespace dateline {
namespace {

TEST_CASE("tags go and character references become characters", "[text]") {
  CHECK(text_of_html("<em>Caf&eacute;</em> owners &amp; <b>bak</b>ers") == "Café owners & bakers");
  CHECK(text_of_html("they&#8217;d &#x201C;strike&#X201d;") == "they’d “strike”");
  CHECK(text_of_html("it&#146;s &#151; so") == "it’s — so");
  CHECK(text_of_html("Mr.&nbsp;Smith co&shy;operates") == "Mr. Smith cooperates");
  CHECK(text_of_html("&lt;p&gt; is &amp;lt;p&amp;gt;") == "<p> is &lt;p&gt;");
  CHECK(text_of_html("<A HREF='x'>link</A>") == "link");
}

TEST_CASE("what browsers set apart is set apart", "[text]") {
  CHECK(text_of_html("<p>One\n line.</p>\n<p>Two.</p>") == "One line.\n\nTwo.");
  CHECK(text_of_html("<div><h2>Head</h2>Text<br>more<br/>and</div>") == "Head\n\nText\nmore\nand");
  CHECK(text_of_html("<ul><li>One</li><li>Two</li></ul>After") == "One\nTwo\n\nAfter");
  CHECK(text_of_html(
            "<table><tr><td>Ajax</td><td>2</td></tr><tr><td>PSV</td><td>1</td></tr></table>") ==
        "Ajax 2\nPSV 1");
  CHECK(text_of_html("<pre>a  b\nc</pre> d\ne") == "a b\nc\n\nd e");
}

TEST_CASE("a blank line of the source stays", "[text]") {
  CHECK(text_of_html("One <em>word</em>.\n\nTwo.\r\n\r\nThree.") == "One word.\n\nTwo.\n\nThree.");
}

TEST_CASE("what is never shown goes, up to its end", "[text]") {
  CHECK(text_of_html("a<script>if (1 < 2) x('</p>');</script>b<style>p {}</style>c") == "abc");
  CHECK(text_of_html("<head><title>T</title></head><body>B</body>") == "B");
  CHECK(text_of_html("a<!-- no <p> -->b<!DOCTYPE html><?xml version='1'?>c") == "abc");
  CHECK(text_of_html("<img alt=\"a > b\" src='x'>text <a title = 'p>q'>r</a>") == "text r");
}

TEST_CASE("what is no tag, or never ends, is text", "[text]") {
  for (const std::string text :
       {"1 < 2 > 0", "a <", "<", "</", "<>", "</ p>", "<3", "AT&T", "a & b", "&", "&;", "&nosuch;",
        "&#xD800;", "&#1114112;", "R&D; x", "a <b c", "<!-- open", "x <!"}) {
    CHECK(text_of_html(text) == text);
  }
  CHECK(text_of_html("<script>var x") == "var x");
  CHECK(text_of_html("<p title=\"open>One</p><p>Two</p>") == "One\n\nTwo");
  CHECK(text_of_html("").empty());
  CHECK(text_of_html(" <p> \n </p> ").empty());
}

TEST_CASE("every form that has no end takes a time linear in the text", "[text]") {
  for (const std::string part : {"<", "<!--", "&", "<a ", "<a b=\"", "<a b='<a b=\"", "<i>", "</b>",
                                 "<script>", "<head><svg>", "</", "<p><b></div>", "<a b=\"<i>\""}) {
    std::string html;
    while (html.size() < 4'000'000) html += part;
    const ProcessorTime time;
    text_of_html(html);
    looks_like_html(html);
    // Some 30 ms each, seconds under sanitizers; the square of it would be many minutes.
    CHECK(time.seconds() < 30);
  }
}

TEST_CASE("HTML is known by the tags of articles", "[text]") {
  CHECK(looks_like_html("<p>One</p>"));
  CHECK(looks_like_html("One<br />two"));
  CHECK(looks_like_html("an <EM>old</EM> one"));
  CHECK_FALSE(looks_like_html("if a < b and c > d: <john@example.org> </> <IBM.N> AT&amp;T"));
}

TEST_CASE("the names of HTML 4 and numbers are characters", "[text]") {
  CHECK(referenced_character("AElig") == U'Æ');
  CHECK(referenced_character("zwnj") == char32_t{0x200C});
  CHECK(referenced_character("thetasym") == char32_t{0x3D1});
  CHECK(referenced_character("#10FFFF") == std::nullopt);
  CHECK(referenced_character("#x10FFFF") == char32_t{0x10FFFF});
  for (const std::string none : {"", "#", "#x", "amp ", "Amp", "#-1", "#x110000", "#99999999999"}) {
    CHECK(referenced_character(none) == std::nullopt);
  }
}

}  // namespace
}  // namespace dateline
