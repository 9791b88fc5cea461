#include "common/text/word_scan.h"

#include "common/base/ascii.h"
#include "common/text/apostrophe.h"
#include "common/text/divided_words.h"
#include "common/text/number_scan.h"

namespace dateline {
namespace {

CharClass class_at(const CharClass* table, std::string_view text, std::size_t at) {
  return at < text.size() ? classify_at(table, text, at).cls : CharClass::kOther;
}

void count(WordShape& shape, CharClass cls) {
  shape.upper += cls == CharClass::kUpper;
  shape.lower += cls == CharClass::kLower;
  shape.digits += cls == CharClass::kDigit;
}

// The end of the one letter with its marks at `at`; `at` itself when there is none.
std::size_t letter_end(const CharClass* table, std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  ClassifiedCharacter c = classify_at(table, text, at);
  if (!is_letter(c.cls)) return at;
  for (at += c.bytes; at < text.size(); at += c.bytes) {
    c = classify_at(table, text, at);
    if (c.cls != CharClass::kMark) break;
  }
  return at;
}

// The end of an acronym with points (U.S., e.g.): two or more single letters
// with points between them, and the last one's point when it has one. `begin`
// when there is none.
std::size_t scan_acronym(const CharClass* table, std::string_view text, std::size_t begin,
                         WordShape& shape) {
  std::size_t letters = 0;
  std::size_t end = begin;
  WordShape seen;
  for (std::size_t at = begin;;) {
    const std::size_t after = letter_end(table, text, at);
    if (after == at || continues_word(class_at(table, text, after))) break;
    count(seen, class_at(table, text, at));
    ++letters;
    end = after;
    if (after >= text.size() || text[after] != '.') break;
    at = end = after + 1;
  }
  if (letters < 2) return begin;
  shape.upper += seen.upper;
  shape.lower += seen.lower;
  shape.points = true;
  return end;
}

bool point_inside(std::string_view text, std::size_t at) {
  auto digit = [&](std::size_t i) { return i < text.size() && is_ascii_digit(text[i]); };
  return at > 0 && digit(at - 1) && digit(at + 1);
}

// Whether a possessive follows the acronym that ends at `at`: U.S.'s.
bool possessive_follows(const CharClass* table, std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const ClassifiedCharacter c = classify_at(table, text, at);
  return c.cls == CharClass::kApostrophe && is_letter(class_at(table, text, at + c.bytes));
}

// Goes on with a word's ASCII letters and digits, which most words are all of.
void scan_ascii(const CharClass* table, std::string_view text, WordShape& shape) {
  const std::size_t begin = shape.end;
  std::uint32_t upper = 0;
  std::uint32_t digits = 0;
  std::size_t at = begin;
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80 || !continues_word(table[byte])) break;
    upper += table[byte] == CharClass::kUpper;
    digits += table[byte] == CharClass::kDigit;
  }
  shape.end = at;
  shape.upper += upper;
  shape.digits += digits;
  shape.lower += static_cast<std::uint32_t>(at - begin) - upper - digits;
}

// Goes on with the word from shape.end, which may be its begin.
void scan_rest(const CharClass* table, std::string_view text, std::size_t begin,
               const DividedWords* divided, WordShape& shape) {
  std::size_t at = shape.end;
  while (at < text.size()) {
    const ClassifiedCharacter c = classify_at(table, text, at);
    if (continues_word(c.cls)) {
      count(shape, c.cls);
      shape.end = at + c.bytes;
    } else if (c.cls == CharClass::kApostrophe) {
      if (!is_letter(class_at(table, text, at + c.bytes))) return;
      shape.apostrophe = true;
    } else if (c.cls == CharClass::kPoint) {
      if (!point_inside(text, at)) return;
    } else if (c.cls == CharClass::kIgnored || c.cls == CharClass::kOther) {
      const std::size_t next = divided == nullptr ? at : divided->next_part(begin, shape, at);
      if (next != at) {
        at = next;
        continue;
      }
      if (c.cls == CharClass::kOther) return;
    } else {
      return;
    }
    at += c.bytes;
  }
}

// Whether an acronym with points may begin here: at a letter before a point.
bool may_be_acronym(const CharClass* table, std::string_view text, std::size_t begin) {
  if (static_cast<unsigned char>(text[begin]) < 0x80) {
    return begin + 1 < text.size() && (text[begin + 1] == '.' || (text[begin + 1] & 0x80) != 0);
  }
  const std::size_t letter = letter_end(table, text, begin);
  return letter < text.size() && text[letter] == '.';
}

}  // namespace

WordShape scan_word(const CharClass* table, std::string_view text, std::size_t begin,
                    const DividedWords* divided) {
  WordShape shape;
  shape.end = begin;
  if (class_at(table, text, begin) == CharClass::kDigit) {
    shape.end = scan_number(table, text, begin);
    shape.digits = static_cast<std::uint32_t>(shape.end - begin);
  } else if (may_be_acronym(table, text, begin)) {
    shape.end = scan_acronym(table, text, begin, shape);
    if (shape.points && !possessive_follows(table, text, shape.end)) return shape;
  }
  scan_ascii(table, text, shape);
  if (shape.end < text.size() && text[shape.end] == ' ') return shape;  // nearly always
  scan_rest(table, text, begin, divided, shape);
  return shape;
}

bool has_acronym_shape(const WordShape& shape, std::string_view form) {
  if (shape.digits != 0 || shape.points) return false;
  if (!shape.apostrophe) return shape.lower == 0 && shape.upper >= 2 && shape.upper <= 5;
  const char last = form.back();
  if (possessive_bytes(form) == 0) return false;
  const std::uint32_t capitals = shape.upper - (last == 'S');
  const std::uint32_t small = shape.lower - (last == 's');
  return small == 0 && capitals >= 2 && capitals <= 5;
}

}  // namespace dateline
