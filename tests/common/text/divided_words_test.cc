#include "common/text/divided_words.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/text/term_maker.h"
#include "common/text/tokenizer.h"
#include "tests/support/processor_time.h"
#include "tests/support/random.h"

namespace dateline {
namespace {

// The folded forms of a text's tokens, with | between them.
std::string folded_words(std::string_view text) {
  std::vector<Token> tokens;
  split_tokens(text, tokens);
  TermMaker maker;
  std::string joined;
  for (const Token& token : tokens) {
    if (!joined.empty()) joined += '|';
    joined += maker.folded(text.substr(token.begin, token.end - token.begin));
  }
  return joined;
}

TEST_CASE("what scans write for a divided word's hyphen joins it anywhere", "[text]") {
  CHECK(folded_words("the ma\u00AD\nchine broke") == "the|machine|broke");
  CHECK(folded_words("the ma\u00AC\nchine broke") == "the|machine|broke");
  CHECK(folded_words("the ma\u00AD \r\n  chine broke") == "the|machine|broke");
  CHECK(folded_words("the DEPART\u00AD\nMENT spoke") == "the|department|spoke");
  CHECK(folded_words("a con\u00AD\nstitu\u00AD\ntion") == "a|constitution");
  CHECK(folded_words("the minis\u00AD\nter's car") == "the|minister|car");
  CHECK(folded_words("the fa\u00E7\u00AD\nade fell") == "the|facade|fell");
}

TEST_CASE("a blank may have taken the place of the line's end", "[text]") {
  CHECK(folded_words("the ma\u00AC chine broke") == "the|machine|broke");
  CHECK(folded_words("the ma\u00AD  chine broke") == "the|machine|broke");
  CHECK(folded_words("a soft\u00ADly said") == "a|softly|said");
}

TEST_CASE("another paragraph, a capital and a number do not go on with a word", "[text]") {
  CHECK(folded_words("the ma\u00AD\n\nchine broke") == "the|ma|chine|broke");
  CHECK(folded_words("of Nebras\u00AD\nNew York") == "of|nebras|new|york");
  CHECK(folded_words("in 19\u00AD\n16") == "in|19|16");
  CHECK(folded_words("the ma\u00AD") == "the|ma");
  CHECK(folded_words("the ma-chine") == "the|ma|chine");
  CHECK(folded_words("the \u00AD\nchine") == "the|chine");
}

TEST_CASE("hyphens divide words where many lines end in one", "[text]") {
  CHECK(folded_words("The mowing ma-\nchine of the farm-\ner broke on Sat-\nurday.") ==
        "the|mowing|machine|of|the|farmer|broke|on|saturday");
  // Two show nothing: a programme may have them.
  CHECK(folded_words("The mowing ma-\nchine of the farm-\ner broke.") ==
        "the|mowing|ma|chine|of|the|farm|er|broke");
}

// `ends` of `lines` lines end in a hyphen.
std::string long_lines(std::size_t ends, std::size_t lines) {
  const std::string rest = "of all that can be told of it in a line of the length of this ";
  std::string text;
  for (std::size_t i = 0; i < lines; ++i) text += "so " + rest + (i < ends ? "pre-" : "pre") + "\n";
  return text + "so";
}

TEST_CASE("hyphens divide words only in one of twenty lines or more", "[text]") {
  CHECK(folded_words(long_lines(3, 60)).find("preso") != std::string::npos);
  CHECK(folded_words(long_lines(2, 10)).find("preso") == std::string::npos);
  CHECK(folded_words(long_lines(3, 61)).find("preso") == std::string::npos);
}

TEST_CASE("compounds keep their parts", "[text]") {
  const auto in_column = [](std::string_view text) {
    return folded_words("on-\ne tw-\no thre-\ne " + std::string(text)).substr(14);
  };
  CHECK(in_column("his mother-in-\nlaw") == "his|mother|in|law");
  CHECK(in_column("his son-\nin-law") == "his|son|in|law");
  CHECK(in_column("at twenty-\nfive") == "at|twenty|five");
  CHECK(in_column("the vice-\npresident") == "the|vice|president");
  CHECK(in_column("an Anglo-\nSaxon") == "an|anglo|saxon");
  CHECK(in_column("he said -\nand left") == "he|said|and|left");
  CHECK(in_column("he said--\nand left") == "he|said|and|left");
  CHECK(in_column("pre-\nand post-war") == "pre|and|post|war");
  CHECK(in_column("an x-\nray") == "an|x|ray");
  CHECK(in_column("to-\nday") == "to|day");
  CHECK(in_column("to-\ngether") == "together");
  CHECK(in_column("north-\nwest") == "north|west");
  CHECK(folded_words("to\u00AD\nday") == "to|day");
  CHECK(folded_words("vice\u00AC\npresident") == "vice|president");
  CHECK(folded_words("mother\u00AC\nin\u00AC\nlaw") == "motherinlaw");  // no hyphen shows it
  CHECK(in_column("a con-\nstitu-\ntion") == "a|constitution");
}

TEST_CASE("the exact form of a divided word has no line's end", "[text]") {
  CHECK(exact_form("Ma-\nchine") == "Machine");
  CHECK(exact_form("Ma\u00AC \r\n chine's") == "Machine");
  CHECK(undivided("10\u00A0000") == "10\u00A0000");
  CHECK(undivided("10 000") == "10 000");
  CHECK(divisions("con-\nstitu\u00AD \ntion") ==
        std::vector<std::pair<std::size_t, std::size_t>>{{3, 5}, {10, 14}});
}

TEST_CASE("a word of very many parts takes linear time", "[text]") {
  for (const std::string part : {"ab\u00AD\n", "ab-\n", "ab\u00AC "}) {
    std::string text;
    for (int i = 0; i < 250'000; ++i) text += part;
    const ProcessorTime time;
    std::vector<Token> tokens;
    split_tokens(text + "ab", tokens);
    CHECK(tokens.size() == 1);
    CHECK(time.seconds() < 2);  // 0.05 seconds; a minute and more when each part costs the whole
  }
}

// Any text, with soft hyphens for divisions: its words are those of the text without them.
TEST_CASE("divided words are those of the text that was divided", "[text]") {
  Random random(7);
  for (int round = 0; round < 500; ++round) {
    std::string whole;
    std::string divided;
    for (std::size_t words = random.below(12); words > 0; --words) {
      for (std::size_t letters = 1 + random.below(8); letters > 0; --letters) {
        static const std::string kLetters[] = {"a", "b", "\u00E9", "\u0436", "m", "n"};
        const std::string& letter = kLetters[random.below(std::size(kLetters))];
        whole += letter;
        divided += letter;
        if (letters > 1 && random.below(4) == 0) divided += "\u00AD\n";
      }
      static const std::string kBetween[] = {" ", "\n", ". ", "/", ", "};
      const std::string& between = kBetween[random.below(std::size(kBetween))];
      whole += between;
      divided += between;
    }
    CAPTURE(divided);
    CHECK(folded_words(divided) == folded_words(whole));
  }
}

}  // namespace
}  // namespace dateline
