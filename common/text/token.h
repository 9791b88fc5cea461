// A token: one word, number, acronym or character pair of a text.
#pragma once

#include <cstdint>

namespace dateline {

// Flags of a token.
enum TokenFlag : std::uint8_t {
  kSentenceStart = 1,   // first token of a sentence
  kParagraphStart = 2,  // first token of a paragraph (then also kSentenceStart)
  kAcronym = 4,         // U.S., US, NATO: written in capitals where the text around is not
  kGram = 8,            // two neighbouring characters of a script without blanks (CJK, Thai)
  kGramEnd = 16,        // the last single character of such a run
};

// Offsets are bytes of the analysed text and never split a character. The
// position of a token is its index in the sequence that Tokenizer::split gives.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint8_t flags = 0;

  friend bool operator==(const Token&, const Token&) = default;
};

}  // namespace dateline
