// Case and diacritics of single characters, as fast tables for the scripts that
// the tagger reads (Latin, Greek, Cyrillic, Armenian) and ICU beyond them.
// Pure functions over static tables; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

enum class CharKind : std::uint8_t {
  kMark,
  kSpace,
  kLower,
  kUpper,
  kOtherLetter,
  kDigit,
  kCombining
};

struct CharInfo {
  CharKind kind = CharKind::kMark;
  char folded[3] = {0, 0, 0};  // ASCII letters that it folds to; empty: see fold_code
};

CharInfo char_info(char32_t code);
CharKind kind_of_char(char32_t code);

// Decodes the character at `at` and moves `at` behind it; 0xFFFD and one byte
// forward when the bytes are not UTF-8. `at` must be < text.size().
char32_t next_code(std::string_view text, std::size_t& at);

// Appends the lower-case form, with its diacritics.
void append_lower(char32_t code, std::string& out);

// Appends the lower-case form without diacritics.
void append_folded(char32_t code, std::string& out);

// One of 32 bits for a letter of ASCII, the same for a capital and a small one; others share them.
constexpr std::uint32_t letter_bit(char c) { return 1U << (c & 0x1F); }

// The whole text folded in that way.
std::string fold_plain(std::string_view text);
// The same, into what has memory from the last one; `text` is no part of it.
void fold_plain(std::string_view text, std::string& out);

}  // namespace dateline
