// Reading and writing UTF-8 one character at a time. Pure; any thread; linear
// whatever the bytes: an invalid byte is taken alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr char32_t kInvalidUtf8 = 0xFFFFFFFF;

// What some editors put before the first character of a file.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Whether the byte is one inside a character, not its first.
constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// A character and the bytes it takes (1 for an invalid byte).
struct DecodedCharacter {
  char32_t code = kInvalidUtf8;
  std::size_t bytes = 1;
};

// The character that begins at `at`, which must be inside `text`. Overlong
// forms, surrogates and values beyond U+10FFFF are invalid.
inline DecodedCharacter decode_utf8(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  auto tail = [&](std::size_t i) { return at + i < text.size() && (byte(i) & 0xC0) == 0x80; };
  auto bits = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3F); };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xC2 || first > 0xF4 || !tail(1)) return {};
  if (first < 0xE0) return {(first & 0x1F) << 6 | bits(1), 2};
  if (!tail(2)) return {};
  if (first < 0xF0) {
    const char32_t code = (first & 0x0F) << 12 | bits(1) << 6 | bits(2);
    if (code < 0x800 || (code >= 0xD800 && code < 0xE000)) return {};
    return {code, 3};
  }
  if (!tail(3)) return {};
  const char32_t code = (first & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
  if (code < 0x10000 || code > 0x10FFFF) return {};
  return {code, 4};
}

bool is_utf8(std::string_view text);
// Of valid UTF-8.
std::size_t character_count(std::string_view text);

// The characters of valid UTF-8.
std::u32string decoded_utf8(std::string_view text);

// Surrogates and values beyond U+10FFFF are written as U+FFFD.
void append_utf8(char32_t code_point, std::string& out);

}  // namespace dateline
