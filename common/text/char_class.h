// What a character means to the tokenizer, from ICU's Unicode data.
//
// Any thread. The table of the first 65,536 characters (64 KB) is made at its
// first use, in a few milliseconds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/text/utf8.h"

namespace dateline {

enum class CharClass : std::uint8_t {
  // What words are made of; a word begins with one of the first four.
  kLower,
  kUpper,    // upper or title case
  kLetter,   // a letter without case
  kDigit,    // decimal digits of any script
  kMark,     // combining marks, also Hangul vowels and finals written apart
  kGram,     // Han, Hiragana, Katakana, Bopomofo, Hangul, Thai, Lao, Khmer, Myanmar
  kIgnored,  // soft hyphen, zero-width characters, direction marks: as if not there
  // What stands between words.
  kApostrophe,  // ' and its other forms; between letters it belongs to the word
  kPoint,       // .
  kStop,        // ! ? and the like: end a sentence before a blank
  kFullStop,    // ideographic full stop and the like: end a sentence by themselves
  kPause,       // , ; : right after a stop: it was not the end of the sentence
  kBlank,
  kWideBlank,  // tab, ideographic space: two blanks when a line is indented
  kLineBreak,
  kReturn,          // carriage return: neither a blank nor a line break
  kParagraphBreak,  // U+2029
  kOther,           // all else, and invalid UTF-8
};

constexpr bool is_blank(CharClass c) {
  return c >= CharClass::kBlank && c <= CharClass::kParagraphBreak;
}

// Letters, digits and what gives pairs: characters that a token begins with.
inline bool begins_token(CharClass c) { return c <= CharClass::kDigit || c == CharClass::kGram; }
inline bool is_letter(CharClass c) { return c <= CharClass::kLetter; }
// What a word goes on with.
inline bool continues_word(CharClass c) { return c <= CharClass::kMark; }

// The classes of the characters below U+10000.
const CharClass* char_class_table();
CharClass classify(char32_t code);

// One classified character of a text.
struct ClassifiedCharacter {
  CharClass cls;
  std::size_t bytes;
};

// `table` is char_class_table(), held by the caller for speed.
inline ClassifiedCharacter classify_at(const CharClass* table, std::string_view text,
                                       std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {table[byte], 1};
  const DecodedCharacter c = decode_utf8(text, at);
  return {c.code < 0x10000 ? table[c.code] : classify(c.code), c.bytes};
}

}  // namespace dateline
