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

// Where the next word is, when the line ends at `at` or, behind a sign that says enough, a blank
// stands there; `npos` when neither does, or an empty line follows.
std::size_t next_word(std::string_view text, std::size_t at, bool at_blank) {
  const std::size_t blanks = at;
  at = skip_blanks(text, at);
  if (at < text.size() && text[at] == '\r') ++at;
  if (at < text.size() && text[at] == '\n') {
    at = skip_blanks(text, at + 1);
  } else if (!at_blank || at == blanks) {
    return text.npos;
  }
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

// Whether hyphens divide words in a text: at the ends of some lines, and not of one in hundreds, as
// in mail and agencies' copy.
bool is_set_with_hyphens(std::string_view text) {
  constexpr std::size_t kFewestEnds = 3;
  constexpr std::size_t kLinesForAnEnd = 20;
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
  if (ends < kFewestEnds) return false;
  return ends * kLinesForAnEnd >= static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

// A list of a few short words; any case. The word may be of any length, and is asked for again with
// each part that joins it.
template <std::size_t kCount>
bool is_among(std::string_view word, const std::array<std::string_view, kCount>& words) {
  constexpr std::size_t kLongest = 7;
  return word.size() <= kLongest && std::ranges::find(words, ascii_lower(word)) != words.end();
}

// Parts that mostly are a compound's: "twenty-" and "five", "to-" and "day", "north-" and "west".
bool is_compound(std::string_view first, std::string_view second) {
  static constexpr std::array<std::string_view, 16> kFirst = {
      "anti", "eighty", "fifty",   "forty", "half",   "ninety", "non",  "quasi",
      "self", "semi",   "seventy", "sixty", "thirty", "twenty", "vice", "well"};
  static constexpr std::array<std::string_view, 1> kTo = {"to"};
  static constexpr std::array<std::string_view, 3> kDays = {"day", "morrow", "night"};
  static constexpr std::array<std::string_view, 2> kPoles = {"north", "south"};
  static constexpr std::array<std::string_view, 4> kSides = {"east", "eastern", "west", "western"};
  return is_among(first, kFirst) || (is_among(first, kTo) && is_among(second, kDays)) ||
         (is_among(first, kPoles) && is_among(second, kSides));
}

// "Pre-" and "and post-war", "x-" and "ray", "w-" and "what": a hyphen that is none of a line's
// end.
bool keeps_its_hyphen(std::string_view first, std::string_view second) {
  static constexpr std::array<std::string_view, 6> kJoints = {"and", "et", "oder",
                                                              "or",  "to", "und"};
  return first.size() == 1 || is_among(second, kJoints);
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
  const std::size_t next = next_word(text_, at + sign.bytes, !hyphen);
  if (next == text_.npos) return at;
  const CharClass cls = class_of(text_, next);
  const bool capitals = cls == CharClass::kUpper && shape.upper > 1 && shape.lower == 0;
  if (cls != CharClass::kLower && !capitals) return at;
  // "Mother-in-" and "law", "in-" and "the-know".
  if (begin > 0 && text_[begin - 1] == '-') return at;
  std::size_t end = next;
  while (is_letter(class_of(text_, end))) end += decode_utf8(text_, end).bytes;
  if (end < text_.size() && is_hyphen(decode_utf8(text_, end).code) &&
      next_word(text_, end + decode_utf8(text_, end).bytes, false) == text_.npos)
    return at;
  const std::string_view first = text_.substr(begin, at - begin);
  const std::string_view second = text_.substr(next, end - next);
  return is_compound(first, second) || (hyphen && keeps_its_hyphen(first, second)) ? at : next;
}

std::vector<std::pair<std::size_t, std::size_t>> divisions(std::string_view form) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  if (form.find_first_of(" \t\n") == form.npos) return found;  // nearly all
  for (std::size_t at = 0; at < form.size();) {
    const DecodedCharacter c = decode_utf8(form, at);
    std::size_t end = at + c.bytes;
    if (is_hyphen(c.code) || is_sure(c.code)) end = next_word(form, end, true);
    if (end == form.npos) end = at + c.bytes;
    if (end > at + c.bytes) found.emplace_back(at, end);
    at = end;
  }
  return found;
}

std::string undivided(std::string_view form) {
  std::string joined;
  std::size_t from = 0;
  for (const auto& [begin, end] : divisions(form)) {
    joined += form.substr(from, begin - from);
    from = end;
  }
  return joined += form.substr(from);
}

}  // namespace dateline
