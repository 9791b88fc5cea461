// A text without the blanks at its ends. Pure; any thread.
#pragma once

#include <string_view>

namespace dateline {

// Any of `blanks` is one; all other bytes stay.
inline std::string_view trimmed(std::string_view text, std::string_view blanks = " \t\r\n") {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

}  // namespace dateline
