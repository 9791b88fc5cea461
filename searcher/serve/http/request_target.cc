#include "searcher/serve/http/request_target.h"

#include <algorithm>
#include <charconv>

namespace dateline {
namespace {

enum class Plus { kItself, kBlank };

std::string decoded(std::string_view text, Plus plus) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned char byte = 0;
    const char* digits = text.data() + at + 1;
    if (text[at] == '%' && at + 2 < text.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += text[at] == '+' && plus == Plus::kBlank ? ' ' : text[at];
    }
  }
  return out;
}

}  // namespace

std::string path_of(std::string_view target) {
  return decoded(target.substr(0, target.find('?')), Plus::kItself);
}

Parameters parameters_of(std::string_view target) {
  Parameters parameters;
  const std::size_t mark = target.find('?');
  if (mark == std::string_view::npos) return parameters;
  std::string_view left = target.substr(mark + 1);
  while (!left.empty()) {
    const std::string_view piece = left.substr(0, left.find('&'));
    left.remove_prefix(std::min(piece.size() + 1, left.size()));
    if (piece.empty()) continue;
    const std::size_t sign = std::min(piece.find('='), piece.size());
    const std::string_view value = piece.substr(std::min(sign + 1, piece.size()));
    parameters.emplace_back(decoded(piece.substr(0, sign), Plus::kBlank),
                            decoded(value, Plus::kBlank));
  }
  return parameters;
}

}  // namespace dateline
