#include "common/text/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>

namespace dateline {

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = decode_utf8(text, at);
    if (character.code == kInvalidUtf8) return false;
    at += character.bytes;
  }
  return true;
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); }));
}

std::u32string decoded_utf8(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter c = decode_utf8(text, at);
    characters += c.code;
    at += c.bytes;
  }
  return characters;
}

void append_utf8(char32_t code_point, std::string& out) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = 0xFFFD;
  char bytes[4];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, code_point);
  out.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace dateline
