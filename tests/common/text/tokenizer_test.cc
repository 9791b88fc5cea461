#include "common/text/tokenizer.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace dateline {
namespace {

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  split_tokens(text, tokens);
  return tokens;
}

// The tokens with a bar between them.
std::string words(std::string_view text) {
  std::string joined;
  for (const Token& token : tokens_of(text)) {
    if (!joined.empty()) joined += "|";
    joined += text.substr(token.begin, token.end - token.begin);
  }
  return joined;
}

// The tokens that have a flag.
std::string flagged(std::string_view text, TokenFlag flag) {
  std::string joined;
  for (const Token& token : tokens_of(text)) {
    if ((token.flags & flag) == 0) continue;
    if (!joined.empty()) joined += "|";
    joined += text.substr(token.begin, token.end - token.begin);
  }
  return joined;
}

TEST_CASE("words end where people expect", "[text]") {
  struct Case {
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"", ""},
      {" \t\n ", ""},
      {"peace talks", "peace|talks"},
      {"Al-Qaeda", "Al|Qaeda"},
      {"and/or", "and|or"},
      {"snake_case", "snake|case"},
      {"2003–2004", "2003|2004"},
      {"agree-\nment", "agree|ment"},
      {"O'Brien doesn’t", "O'Brien|doesn’t"},
      {"Zelensky's 'quoted' word", "Zelensky's|quoted|word"},
      {"the ministers' talks", "the|ministers|talks"},
      {"rock 'n' roll '90s", "rock|n|roll|90s"},
      {"the U.S. and the U.N.", "the|U.S.|and|the|U.N."},
      {"U.S.-led, U.S.'s", "U.S.|led|U.S.'s"},
      {"e.g. a U.S", "e.g.|a|U.S"},
      {"J. Smith and J.K. Rowling", "J|Smith|and|J.K.|Rowling"},
      {"U.S.Senate", "U.S.|Senate"},
      {"end.Next", "end|Next"},
      {"3.5 percent, 1,000 or 1,000,000.50.", "3.5|percent|1,000|or|1,000,000.50"},
      {"1.5m in 5m", "1.5m|in|5m"},
      {"24-year, COVID-19", "24|year|COVID|19"},
      {"3,5 %", "3,5"},
      {"2003,2004 and 1,2345", "2003|2004|and|1|2345"},
      {"1,2,3", "1|2,3"},
      {"10\u00A0000 euros", "10\u00A0000|euros"},
      {"10 000 euros", "10|000|euros"},
      {"1'000 francs", "1'000|francs"},
      {"192.168.1.1 v2.5", "192.168.1.1|v2.5"},
      {"AT&T $5 #tag a@b", "AT|T|5|tag|a|b"},
      {"Straße Café", "Straße|Café"},
      {"Путин сказал", "Путин|сказал"},
      {"قال الرئيس", "قال|الرئيس"},
      {"प्रधानमंत्री ने", "प्रधानमंत्री|ने"},
      {"\U0001F600\uFE0F smile", "smile"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(words(c.text) == c.expected);
  }
}

TEST_CASE("runs without blanks give overlapping pairs and the last character", "[text]") {
  CHECK(words("北京大学") == "北京|京大|大学|学");
  CHECK(flagged("北京大学", kGram) == "北京|京大|大学");
  CHECK(flagged("北京大学", kGramEnd) == "学");
  CHECK(words("京") == "京");
  CHECK(words("東京タワー") == "東京|京タ|タワ|ワー|ー");
  CHECK(words("서울 시장") == "서울|울|시장|장");
  CHECK(words("2020年NATO说") == "2020|年|NATO|说");
  CHECK(words("ที่นี่") == "ที่นี่|นี่");
  CHECK(words("か\u3099く") == "か\u3099く|く");
  CHECK(words("北\u200B京") == "北\u200B京|京");
}

TEST_CASE("ignored characters neither divide nor lengthen words", "[text]") {
  CHECK(words("co\u00ADoperate") == "co\u00ADoperate");
  CHECK(words("\u200Fשלום\u200F עולם") == "שלום|עולם");
  CHECK(words("می\u200Cخواهم") == "می\u200Cخواهم");
  CHECK(words("word\u00AD \u200B") == "word");
}

TEST_CASE("bytes that are no characters separate", "[text]") {
  using namespace std::string_literals;
  CHECK(words("one\0two"s) == "one|two");
  CHECK(words("one\xFFtwo\xC3") == "one|two");
  CHECK(words("a\xE2\x82z \xC0\xAF b \xED\xA0\x80 c") == "a|z|b|c");
  CHECK(words("\xF0\x9F") == "");
}

TEST_CASE("nothing is dropped for length", "[text]") {
  const std::string word(1'000'000, 'a');
  CHECK(tokens_of(word).size() == 1);
  std::string capitals;
  for (int i = 0; i < 100'000; ++i) capitals += "AB ";
  CHECK(tokens_of(capitals).size() == 100'000);
  CHECK(flagged(capitals, kAcronym).empty());
  std::string han;
  for (int i = 0; i < 100'000; ++i) han += "京\u200B";
  CHECK(tokens_of(han).size() == 100'000);
  CHECK(tokens_of(std::string(1'000'000, '\'')).empty());
  std::string points;
  for (int i = 0; i < 300'000; ++i) points += "a.";
  CHECK(tokens_of(points).size() == 1);
  std::string numbers;
  for (int i = 0; i < 300'000; ++i) numbers += "1,";
  CHECK(tokens_of(numbers).size() >= 150'000);
}

TEST_CASE("sentences begin after a stop, a blank and a capital", "[text]") {
  struct Case {
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"One two. Three four? Five! Six", "One|Three|Five|Six"},
      {"He said. \"We go.\" They went", "He|We|They"},
      {"He said “We go.” They went", "He|They"},
      {"It cost 3.5 mln. 1987 was good", "It|1987"},
      {"one two. three", "one"},
      {"Mr. Smith met Gen. Jones and Sen. Lee on Jan. 5", "Mr"},
      {"J. Smith met George W. Bush", "J"},
      {"The U.S. Senate and the U.S. The end", "The|The"},
      {"It came at 5 p.m. He left", "It|He"},
      {"Acme Inc. Chairman said. Acme Inc. In May", "Acme|Acme|In"},
      {"No. 5 is alive. St. Louis", "No|St"},
      {"etc., The", "etc"},
      {"Wait... And go", "Wait|And"},
      {"Line one\nLine two", "Line"},
      {"他说。我们", "他说|我们"},
      {"انتهى. قال", "انتهى|قال"},
      {"क ख। ग", "क|ग"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(flagged(c.text, kSentenceStart) == c.expected);
  }
}

TEST_CASE("paragraphs begin after a blank line and at an indented line", "[text]") {
  CHECK(flagged("one two\n\nthree\nfour", kParagraphStart) == "one|three");
  CHECK(flagged("one two\r\n\r\nthree\r\nfour", kParagraphStart) == "one|three");
  CHECK(flagged("one\n \t \nthree", kParagraphStart) == "one|three");
  CHECK(flagged("one\n    two\n three\n\tfour", kParagraphStart) == "one|two|four");
  CHECK(flagged("one\n    \"two", kParagraphStart) == "one|two");
  CHECK(flagged("一\n　二", kParagraphStart) == "一|二");
  CHECK(flagged("one\u2029two\u2028three", kParagraphStart) == "one|two");
  CHECK(flagged("\n\n one", kParagraphStart) == "one");
  CHECK(flagged("one\n\nthree", kSentenceStart) == "one|three");
}

TEST_CASE("capitals are acronyms unless the sentence is in capitals", "[text]") {
  CHECK(flagged("The US and NATO met the EU", kAcronym) == "US|NATO|EU");
  CHECK(flagged("US", kAcronym) == "US");
  CHECK(flagged("US EU", kAcronym) == "US|EU");
  CHECK(flagged("The WHO's view of U.N. aid", kAcronym) == "WHO's|U.N.");
  CHECK(flagged("e.g. the A and the ABCDEF and the G7", kAcronym) == "e.g.");
  CHECK(flagged("WHO ASKS US TO HELP", kAcronym).empty());
  CHECK(flagged("MINISTERS ASK U.S. TO HELP US", kAcronym) == "U.S.");
  CHECK(flagged("WHO ASKS US TO HELP\n\nThe US said no", kAcronym) == "US");
  CHECK(flagged("US STRIKES", kAcronym).empty());
  CHECK(flagged("SENATOR ASKS US TO HELP The WHO said so", kAcronym) == "WHO");
  CHECK(flagged("The SENATE AND US met", kAcronym) == "AND|US");
  CHECK(flagged("США и ООН договорились", kAcronym) == "США|ООН");
  CHECK(flagged("NATO, EU and UN met", kAcronym) == "NATO|EU|UN");
}

}  // namespace
}  // namespace dateline
