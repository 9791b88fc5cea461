#include "searcher/serve/page/html.h"

#include "common/base/ascii.h"
#include "common/text/utf8.h"

namespace dateline {

std::string html_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter c = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, c.bytes);
    at += c.bytes;
    if (c.code == kInvalidUtf8) {
      out += "\uFFFD";
    } else if (c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0)) {
      out += ' ';
    } else if (c.code == '&') {
      out += "&amp;";
    } else if (c.code == '<') {
      out += "&lt;";
    } else if (c.code == '>') {
      out += "&gt;";
    } else if (c.code == '"') {
      out += "&quot;";
    } else if (c.code == '\'') {
      out += "&#39;";
    } else {
      out += bytes;
    }
  }
  return out;
}

std::string html_name(std::string_view text) { return "<bdi>" + html_text(text) + "</bdi>"; }

std::string html_passage(const Snippet& snippet) {
  const std::string_view text = snippet.text;
  std::string out;
  std::size_t at = 0;
  for (const auto& [begin, end] : snippet.highlights) {
    out += html_text(text.substr(at, begin - at));
    out += "<mark>" + html_text(text.substr(begin, end - begin)) + "</mark>";
    at = end;
  }
  return out + html_text(text.substr(at));
}

std::string url_part(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

std::string html_number(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string counted(std::uint64_t number, std::string_view noun) {
  return html_number(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace dateline
