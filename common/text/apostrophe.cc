#include "common/text/apostrophe.h"

#include <algorithm>
#include <array>

#include "common/text/char_class.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::array kFrench = {"l"sv, "d"sv,  "j"sv,     "m"sv,      "t"sv,      "s"sv,     "n"sv,
                                "c"sv, "qu"sv, "jusqu"sv, "lorsqu"sv, "puisqu"sv, "quoiqu"sv};
constexpr std::array kItalian = {"l"sv,    "d"sv,    "un"sv,   "gl"sv,   "c"sv,     "m"sv,
                                 "t"sv,    "s"sv,    "v"sv,    "n"sv,    "all"sv,   "dall"sv,
                                 "dell"sv, "nell"sv, "sull"sv, "coll"sv, "quell"sv, "quest"sv,
                                 "bell"sv, "sant"sv, "dov"sv,  "com"sv};
constexpr std::array kCatalan = {"l"sv, "d"sv, "m"sv, "n"sv, "s"sv, "t"sv};

// Bytes of the apostrophe that the text ends with; 0 when it does not.
std::size_t apostrophe_at_end(std::string_view text) {
  const CharClass* table = char_class_table();
  for (std::size_t bytes = 1; bytes <= std::min<std::size_t>(3, text.size()); ++bytes) {
    const std::size_t at = text.size() - bytes;
    if (is_continuation(text[at])) continue;
    const ClassifiedCharacter c = classify_at(table, text, at);
    return c.bytes == bytes && c.cls == CharClass::kApostrophe ? bytes : 0;
  }
  return 0;
}

template <std::size_t N>
bool listed(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_elided(std::string_view word, std::string_view language) {
  if (language == "fr") return listed(kFrench, word);
  if (language == "it") return listed(kItalian, word);
  return language == "ca" && listed(kCatalan, word);
}

}  // namespace

std::size_t possessive_bytes(std::string_view form) {
  if (form.empty()) return 0;
  const bool s = form.back() == 's' || form.back() == 'S';
  const std::size_t apostrophe = apostrophe_at_end(s ? form.substr(0, form.size() - 1) : form);
  return apostrophe == 0 ? 0 : apostrophe + s;
}

std::size_t elision_bytes(std::string_view form, std::string_view language) {
  if (language != "fr" && language != "it" && language != "ca") return 0;
  const CharClass* table = char_class_table();
  std::string word;
  std::size_t at = 0;
  // The words in front are ASCII, and jusqu, lorsqu, puisqu, quoiqu the longest.
  for (; at < form.size() && at <= 6; ++at) {
    const ClassifiedCharacter c = classify_at(table, form, at);
    if (c.cls == CharClass::kApostrophe) return is_elided(word, language) ? at + c.bytes : 0;
    if (c.bytes != 1) return 0;
    word += form[at] >= 'A' && form[at] <= 'Z' ? static_cast<char>(form[at] + 32) : form[at];
  }
  return 0;
}

std::string plain_apostrophes(std::string_view text) {
  const CharClass* table = char_class_table();
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const ClassifiedCharacter c = classify_at(table, text, at);
    if (c.cls == CharClass::kApostrophe) {
      plain += '\'';
    } else {
      plain += text.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return plain;
}

}  // namespace dateline
