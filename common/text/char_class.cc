#include "common/text/char_class.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>
#include <memory>

namespace dateline {
namespace {

bool is_gram_script(UScriptCode script) {
  switch (script) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_HANGUL:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return true;
    default: return false;
  }
}

// Characters whose part in a text does not follow from Unicode's categories.
CharClass special_class(char32_t code) {
  switch (code) {
    case '\'':
    case 0x2018:  // left single quotation mark: Hawai‘i
    case 0x2019:  // right single quotation mark, the usual apostrophe
    case 0x02BB:  // turned comma
    case 0x02BC:  // modifier letter apostrophe
    case 0xFF07:  // fullwidth apostrophe
      return CharClass::kApostrophe;
    case '.': return CharClass::kPoint;
    case '!':
    case '?':
    case 0x2026:  // ellipsis
    case 0x203D:  // interrobang
    case 0x2047:  // double question mark
    case 0x2048:
    case 0x2049: return CharClass::kStop;
    case 0x3002:  // ideographic full stop
    case 0xFF01:  // fullwidth ! . ?
    case 0xFF0E:
    case 0xFF1F:
    case 0xFF61:  // halfwidth ideographic full stop
    case 0x0589:  // Armenian full stop
    case 0x061F:  // Arabic question mark
    case 0x06D4:  // Urdu full stop
    case 0x0964:  // danda
    case 0x0965:
    case 0x1362:  // Ethiopic full stop
    case 0x104A:  // Myanmar section marks
    case 0x104B:
    case 0x17D4:  // Khmer full stop
      return CharClass::kFullStop;
    case ',':
    case ';':
    case ':': return CharClass::kPause;
    case '\n':
    case 0x0B:
    case 0x0C:
    case 0x85:
    case 0x2028: return CharClass::kLineBreak;
    case '\r': return CharClass::kReturn;
    case 0x2029: return CharClass::kParagraphBreak;
    case '\t':
    case 0x3000: return CharClass::kWideBlank;
    case 0x30FC:  // the long-vowel marks of Kana, whose script property is "common"
    case 0xFF70: return CharClass::kGram;
    case 0xFF9E:  // halfwidth voiced marks: letters by category, but part of their Kana
    case 0xFF9F: return CharClass::kMark;
    default: return CharClass::kOther;
  }
}

bool is_hangul_vowel_or_final(char32_t code) {
  return (code >= 0x1160 && code <= 0x11FF) || (code >= 0xD7B0 && code <= 0xD7FF);
}

CharClass letter_class(char32_t code, std::int8_t type) {
  UErrorCode status = U_ZERO_ERROR;
  if (is_hangul_vowel_or_final(code)) return CharClass::kMark;
  if (is_gram_script(uscript_getScript(static_cast<UChar32>(code), &status))) {
    return CharClass::kGram;
  }
  if (type == U_LOWERCASE_LETTER) return CharClass::kLower;
  if (type == U_UPPERCASE_LETTER || type == U_TITLECASE_LETTER) return CharClass::kUpper;
  return CharClass::kLetter;
}

std::unique_ptr<std::array<CharClass, 0x10000>> make_table() {
  auto table = std::make_unique<std::array<CharClass, 0x10000>>();
  for (char32_t code = 0; code < 0x10000; ++code) (*table)[code] = classify(code);
  return table;
}

}  // namespace

CharClass classify(char32_t code) {
  if (code > 0x10FFFF) return CharClass::kOther;
  if (const CharClass special = special_class(code); special != CharClass::kOther) return special;
  const auto point = static_cast<UChar32>(code);
  const std::int8_t type = u_charType(point);
  if (type == U_FORMAT_CHAR || u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) {
    return CharClass::kIgnored;
  }
  switch (type) {
    case U_LOWERCASE_LETTER:
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER: return letter_class(code, type);
    case U_DECIMAL_DIGIT_NUMBER: return CharClass::kDigit;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK: return CharClass::kMark;
    case U_SPACE_SEPARATOR: return CharClass::kBlank;
    default: return CharClass::kOther;
  }
}

const CharClass* char_class_table() {
  static const auto table = make_table();
  return table->data();
}

}  // namespace dateline
