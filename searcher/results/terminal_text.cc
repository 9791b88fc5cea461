#include "searcher/results/terminal_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "common/text/char_class.h"

namespace dateline {
namespace {

bool is_line_blank(char32_t c) {
  return c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool reorders_line(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::size_t character_width(char32_t c) {
  const CharClass cls = classify(c);
  if (cls == CharClass::kMark || cls == CharClass::kIgnored) return 0;
  const auto width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::string terminal_text(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter c = decode_utf8(text, at);
    if (c.code == kInvalidUtf8) {
      safe += "\xEF\xBF\xBD";
    } else if (is_line_blank(c.code)) {
      safe += ' ';
    } else if (is_control(c.code)) {
      safe += fmt::format("\\x{:02X}", static_cast<unsigned>(c.code));
    } else if (reorders_line(c.code)) {
      safe += fmt::format("\\u{:04X}", static_cast<unsigned>(c.code));
    } else {
      safe += text.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return safe;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter c = decode_utf8(text, at);
    width += character_width(c.code);
    at += c.bytes;
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

}  // namespace dateline
