#include "common/text/divided_words.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"
#include "common/text/char_class.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kNotSign = 0xAC;
constexpr char32_t kHyphen = 0x2010;  // the other form of '-'

bool is_hyphen(char32_t code) { return code == '-' || code == kHyphen; }
bool is_sure(char32_t code) { return code == kSoftHyphen || code == kNotSign; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

// Where the next line's first word is, when the line ends at `at`; `npos` when it does not, or an
// empty line follows.
std::size_t next_line(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  if (at < text.size() && text[at] == '\r') ++at;
  if (at >= text.size() || text[at] != '\n') return text.npos;
  at = skip_blanks(text, at + 1);
  return at < text.size() ? at : text.npos;
}

CharClass class_of(std::string_view text, std::size_t at) {
  return at < text.size() ? classify_at(char_class_table(), text, at).cls : CharClass::kOther;
}

bool follows_letter(std::string_view text, std::size_t at) {
  std::size_t before = at;
  while (before > 0 && at - before < 4 && (before == at || is_continuation(text[before]))) --before;
  return before < at && is_letter(class_of(text, before));
}

// Whether hyphens divide words in a text: more often than once in so many lines, and not only here
// and there; or wherever the lines are short, as those that are set in columns.
bool is_set_with_hyphens(std::string_view text) {
  constexpr std::size_t kFewestEnds = 3;
  constexpr std::size_t kLinesForAnEnd = 20;  // mail and agencies' copy: one in hundreds
  constexpr std::size_t kFewestLines = 3;
  constexpr std::size_t kBytesOfColumn = 45;  // mail and agencies' copy: 60 to 80
  std::size_t ends = 0;
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
    std::size_t end = at;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t' || text[end - 1] == '\r'))
      --end;
    std::size_t sign = 0;
    if (end > 0 && text[end - 1] == '-') sign = 1;
    if (end > 2 && text.substr(end - 3, 3) == "\u2010") sign = 3;
    if (sign == 0 || !follows_letter(text, end - sign)) continue;
    const std::size_t next = skip_blanks(text, at + 1);
    ends += class_of(text, next) == CharClass::kLower ? 1 : 0;
  }
  if (ends == 0) return false;
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  return (ends >= kFewestEnds && ends * kLinesForAnEnd >= lines) ||
         (lines >= kFewestLines && text.size() <= lines * kBytesOfColumn);
}

// First parts that mostly are a compound's: "twenty-" and "five".
bool makes_compounds(std::string_view part) {
  static constexpr std::array<std::string_view, 16> kParts = {
      "anti", "eighty", "fifty",   "forty", "half",   "ninety", "non",  "quasi",
      "self", "semi",   "seventy", "sixty", "thirty", "twenty", "vice", "well"};
  constexpr std::size_t kLongest = 7;
  return part.size() <= kLongest && std::ranges::find(kParts, ascii_lower(part)) != kParts.end();
}

}  // namespace

DividedWords::DividedWords(std::string_view text)
    : text_(text), at_hyphens_(is_set_with_hyphens(text)) {}

std::size_t DividedWords::next_part(std::size_t begin, const WordShape& shape,
                                    std::size_t at) const {
  if (shape.digits != 0 || shape.points || !follows_letter(text_, at)) return at;
  const DecodedCharacter sign = decode_utf8(text_, at);
  const bool hyphen = at_hyphens_ && is_hyphen(sign.code);
  if (!hyphen && !is_sure(sign.code)) return at;
  const std::size_t next = next_line(text_, at + sign.bytes);
  if (next == text_.npos) return at;
  const CharClass cls = class_of(text_, next);
  const bool capitals = cls == CharClass::kUpper && shape.upper > 1 && shape.lower == 0;
  if (cls != CharClass::kLower && !capitals) return at;
  if (!hyphen) return next;
  // "Mother-in-" and "law", "in-" and "the-know".
  if (begin > 0 && text_[begin - 1] == '-') return at;
  std::size_t end = next;
  while (is_letter(class_of(text_, end))) end += decode_utf8(text_, end).bytes;
  if (end < text_.size() && is_hyphen(decode_utf8(text_, end).code) &&
      next_line(text_, end + decode_utf8(text_, end).bytes) == text_.npos)
    return at;
  return makes_compounds(text_.substr(begin, at - begin)) ? at : next;
}

std::string undivided(std::string_view form) {
  if (form.find('\n') == form.npos) return std::string(form);
  std::string joined;
  for (std::size_t at = 0; at < form.size();) {
    const DecodedCharacter c = decode_utf8(form, at);
    const CharClass cls = class_of(form, at);
    if (!is_blank(cls) && !is_hyphen(c.code) && !is_sure(c.code))
      joined += form.substr(at, c.bytes);
    at += c.bytes;
  }
  return joined;
}

}  // namespace dateline
