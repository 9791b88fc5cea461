#include "common/article/clean_text.h"

#include <algorithm>

namespace dateline {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && byte != 0x7F && byte != 0xC2) || byte == '\n' || byte == '\t';
}

}  // namespace

std::size_t append_clean(std::string_view text, std::string& out) {
  std::size_t blanked = 0;
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    out.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    const auto next = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0;
    if (text[0] == '\r') {
      if (next != '\n') out += '\n';
      text.remove_prefix(1);
    } else if (static_cast<unsigned char>(text[0]) != 0xC2) {
      out += ' ';
      ++blanked;
      text.remove_prefix(1);
    } else {
      const bool c1 = next >= 0x80 && next < 0xA0;
      if (c1) {
        out += ' ';
        ++blanked;
      } else {
        out.append(text.substr(0, 2));
      }
      text.remove_prefix(std::min<std::size_t>(2, text.size()));
    }
  }
  return blanked;
}

std::string clean_line(std::string_view text, std::size_t& blanked) {
  std::string line;
  blanked += append_clean(text, line);
  std::size_t kept = 0;
  for (const char c : line) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) {
      line[kept++] = c;
    } else if (kept > 0 && line[kept - 1] != ' ') {
      line[kept++] = ' ';
    }
  }
  if (kept > 0 && line[kept - 1] == ' ') --kept;
  line.resize(kept);
  return line;
}

}  // namespace dateline
