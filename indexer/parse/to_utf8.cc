#include "indexer/parse/to_utf8.h"

#include <simdjson.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace dateline {
namespace {

// Windows-1252 from 0x80 to 0x9F; its five empty places keep their control code.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string windows1252_to_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte, out);
  }
  return out;
}

constexpr std::string_view kReplacement = "\uFFFD";

std::size_t occurrences(std::string_view text, std::string_view wanted) {
  std::size_t count = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    ++count;
  }
  return count;
}

// Counts the first bytes of longer characters in valid UTF-8.
std::size_t characters_beyond_ascii(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

}  // namespace

std::string latin1_to_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) append_utf8(static_cast<unsigned char>(c), out);
  return out;
}

std::string mend_utf8(std::string& text) {
  if (simdjson::validate_utf8(text.data(), text.size())) return {};
  std::string mended;
  icu::UnicodeString::fromUTF8(text).toUTF8String(mended);
  const std::size_t invalid = occurrences(mended, kReplacement) - occurrences(text, kReplacement);
  const std::size_t valid = characters_beyond_ascii(mended) - invalid;
  if (invalid > valid) {
    text = windows1252_to_utf8(text);
    return "not UTF-8; read as Windows-1252";
  }
  text = std::move(mended);
  return std::to_string(invalid) + " invalid UTF-8 sequence(s) became U+FFFD";
}

}  // namespace dateline
