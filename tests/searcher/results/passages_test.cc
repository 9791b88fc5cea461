#include "searcher/results/passages.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/text/utf8.h"

namespace dateline {
namespace {

// The text with its highlights in brackets.
std::string marked(const Snippet& snippet) {
  std::string text;
  std::size_t at = 0;
  for (const auto& [begin, end] : snippet.highlights) {
    text +=
        snippet.text.substr(at, begin - at) + "[" + snippet.text.substr(begin, end - begin) + "]";
    at = end;
  }
  return text + snippet.text.substr(at);
}

std::string all_marked(PassageMaker& maker, std::string_view body, std::size_t count,
                       std::string_view language = "en") {
  std::string text;
  for (const Snippet& snippet : maker.passages(body, language, count)) {
    if (!text.empty()) text += " || ";
    text += marked(snippet);
  }
  return text;
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).bytes) ++count;
  return count;
}

std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST_CASE("every form of a word is highlighted, whole", "[results]") {
  PassageMaker maker({{"negoti", "XAus"}, {{"Zelensky", {"zelenski"}, {}}}, {"ceasef"}});
  CHECK(all_marked(maker, "The US told us of negotiations.", 1) ==
        "The [US] told us of [negotiations].");
  CHECK(all_marked(maker, "Zelensky's  negotiators\nwant \"ceasefires\", zelensky said.", 1) ==
        "[Zelensky's] [negotiators] want \"[ceasefires]\", zelensky said.");
  CHECK(marked(maker.title("U.S.  negotiates", "en")) == "[U.S.] [negotiates]");
  CHECK(marked(maker.title("", "en")).empty());
}

TEST_CASE("pairs of characters are highlighted as one range", "[results]") {
  PassageMaker maker({{"北京", "京大", "大学"}, {}, {}});
  CHECK(all_marked(maker, "他在北京大学学习。北京很大。", 1, "zh") ==
        "他在[北京大学]学习。[北京]很大。");
}

TEST_CASE("a name is one word of the query and one highlight wherever it stands", "[results]") {
  PassageMaker maker({{"macron", "said"}, {}, {}});
  const std::string body = "Emmanuel\nMacron's aide said so. Mr. Macron, Jean  Castex.";
  const auto at = [&](std::string_view name) { return body.find(name); };
  const AskedName names[] = {{{0, at("'s")}, 0}, {{at("Jean"), body.size() - 1}, 1}};
  CHECK(marked(maker.passages(body, "en", 1, names).at(0)) ==
        "[Emmanuel Macron's] aide [said] so. Mr. [Macron], [Jean Castex].");
  PassageMaker nameless({{}, {}, {}});
  CHECK(marked(nameless.passages(body, "en", 1, names).at(0)) ==
        "[Emmanuel Macron]'s aide said so. Mr. Macron, [Jean Castex].");
  CHECK(marked(nameless.title("Ann Lee wins", "en", std::vector<AskedName>{{{0, 7}, 0}})) ==
        "[Ann Lee] wins");
}

TEST_CASE("passages show each name that is asked for before one twice", "[results]") {
  PassageMaker maker({{}, {}, {}});
  const std::string filler = repeat("Nothing of note was said about the weather there. ", 8);
  const std::string body = "Ann Lee won. " + filler + "Ann Lee spoke. " + filler + "Bo left.";
  const AskedName names[] = {{{0, 7}, 0},
                             {{body.rfind("Ann"), body.rfind(" spoke")}, 0},
                             {{body.rfind("Bo"), body.rfind(" left")}, 1}};
  const auto two = maker.passages(body, "en", 2, names);
  REQUIRE(two.size() == 2);
  CHECK(marked(two[0]).starts_with("[Ann Lee] won."));
  CHECK(marked(two[1]) == "[Bo] left.");
  CHECK(maker.passages(body, "en", 9, names).size() == 3);
}

TEST_CASE("a name that a long sentence's passage cuts is highlighted in both", "[results]") {
  PassageMaker maker({{}, {}, {}});
  const std::string body = repeat("Name ", 100) + "end";
  const auto two = maker.passages(body, "en", 2, std::vector<AskedName>{{{0, 499}, 0}});
  REQUIRE(two.size() == 2);
  for (const Snippet& passage : two) {
    REQUIRE(passage.highlights.size() == 1);
    CHECK(passage.highlights[0].first == 0);
  }
}

TEST_CASE("a text without a match shows its start", "[results]") {
  PassageMaker maker({{"nothing"}, {}, {}});
  CHECK(all_marked(maker, "  \"One two.\" Three four.\n\nFive.", 3) == "\"One two.\" Three four.");
  CHECK(maker.passages("", "en", 3).empty());
  CHECK(maker.passages(" -- ", "en", 3).empty());
  CHECK(maker.passages("One", "en", 0).empty());
  const std::string text = all_marked(maker, repeat("word ", 1000), 3);
  CHECK(characters(text) <= kMaxPassageCharacters);
  CHECK(characters(text) > kMaxPassageCharacters - 20);
  CHECK(text.ends_with("word"));
}

TEST_CASE("passages that show more of the query come first, in text order", "[results]") {
  PassageMaker maker({{"peac", "talk", "geneva"}, {}, {}});
  const std::string filler = repeat("Nothing of note was said about the weather there. ", 8);
  const std::string body = "Talk is cheap. " + filler + "There is peace and talk. " + filler +
                           "The peace talks failed. " + filler + "Geneva waits. ";
  CHECK(all_marked(maker, body, 1).starts_with("The [peace] [talks] failed."));
  const auto two = maker.passages(body, "en", 2);
  REQUIRE(two.size() == 2);
  CHECK(marked(two[0]).starts_with("The [peace] [talks] failed."));
  CHECK(marked(two[1]).starts_with("[Geneva] waits."));
  CHECK(maker.passages(body, "en", 10).size() == 4);
}

TEST_CASE("a long sentence gives windows of whole words around its matches", "[results]") {
  PassageMaker maker({{"needl"}, {}, {}});
  const std::string body = repeat("straw ", 200) + "needle " + repeat("hay ", 200) + "needle.";
  const auto passages = maker.passages(body, "en", 5);
  REQUIRE(passages.size() == 2);
  for (const Snippet& passage : passages) {
    CAPTURE(passage.text);
    CHECK(characters(passage.text) <= kMaxPassageCharacters);
    CHECK(passage.highlights.size() == 1);
  }
  CHECK(passages[0].text.starts_with("straw straw"));
  CHECK(passages[0].text.ends_with("hay"));
  CHECK(passages[1].text.ends_with("hay needle."));
}

TEST_CASE("a word longer than a passage is cut at a character", "[results]") {
  const std::string word = repeat("é", 1000);
  PassageMaker maker({{}, {}, {"eee"}});
  const auto passages = maker.passages("ab " + word + " cd", "fr", 2);
  REQUIRE_FALSE(passages.empty());
  CHECK(characters(passages[0].text) == kMaxPassageCharacters);
  REQUIRE(passages[0].highlights.size() == 1);
  CHECK(passages[0].highlights[0].second == passages[0].text.size());
}

TEST_CASE("a word that a line's end divides is shown whole", "[results]") {
  PassageMaker maker({{"machin"}, {}, {}});
  CHECK(all_marked(maker, "The ma\u00AD\nchine of the far\u00AC mer.", 1) ==
        "The [machine] of the farmer.");
  CHECK(marked(maker.title("A Ma\u00AD\nchine", "en")) == "A [Machine]");
}

TEST_CASE("offsets hold whatever the bytes are", "[results]") {
  using namespace std::string_literals;
  PassageMaker maker({{"word"}, {}, {}});
  const auto passages =
      maker.passages("\xFF\xC3 word\0words\xE2\x82 wo\u00ADrds \xF0\x9F"s, "en", 1);
  REQUIRE(passages.size() == 1);
  CHECK(marked(passages[0]) == "[word]\0[words]\uFFFD\uFFFD [wo\u00ADrds]"s);
}

}  // namespace
}  // namespace dateline
