// Letters and digits of ASCII, whatever the locale; all other characters are none and stay as
// they are. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char ascii_lower(char c) {
  return static_cast<char>(is_ascii_upper(c) ? c - 'A' + 'a' : c);
}
constexpr char ascii_upper(char c) {
  return static_cast<char>(is_ascii_lower(c) ? c - 'a' + 'A' : c);
}

inline std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}
inline std::string ascii_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) c = ascii_upper(c);
  return upper;
}

}  // namespace dateline
