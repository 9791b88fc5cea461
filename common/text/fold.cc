#include "common/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/text/char_class.h"

namespace dateline {
namespace {

// ICU's normalizers are built into the library and never freed.
struct Normalizers {
  const icu::Normalizer2* nfc;
  const icu::Normalizer2* nfd;
  const icu::Normalizer2* casefold;
};

const Normalizers& normalizers() {
  static const Normalizers all = [] {
    UErrorCode status = U_ZERO_ERROR;
    Normalizers made{icu::Normalizer2::getNFCInstance(status),
                     icu::Normalizer2::getNFDInstance(status),
                     icu::Normalizer2::getNFKCCasefoldInstance(status)};
    if (U_FAILURE(status)) {
      throw Error(ErrorCode::kInputOutput, "the ICU library has no Unicode normalization data");
    }
    return made;
  }();
  return all;
}

// The plain spelling of letters that do not decompose; "" for all others.
std::u16string_view plain_spelling(UChar32 c) {
  switch (c) {
    case 0x00E6: return u"ae";
    case 0x00F0: return u"d";  // eth
    case 0x00F8: return u"o";
    case 0x00FE: return u"th";  // thorn
    case 0x0111: return u"d";
    case 0x0127: return u"h";
    case 0x0131: return u"i";  // dotless i
    case 0x0138: return u"k";
    case 0x0142: return u"l";
    case 0x014B: return u"n";  // eng
    case 0x0153: return u"oe";
    case 0x0167: return u"t";
    case 0x0180: return u"b";
    case 0x0268: return u"i";
    case 0x0289: return u"u";
    default: return {};
  }
}

// Scripts whose marks are diacritics on letters.
bool drops_marks(UChar32 base) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(base, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_ARMENIAN:
    case USCRIPT_GEORGIAN: return true;
    default: return false;
  }
}

bool is_own_cyrillic_letter(UChar32 c) { return c == 0x0439 || c == 0x0457; }

// Appends `text`, which is case-folded, without its diacritics.
void append_plain(const icu::UnicodeString& text, icu::UnicodeString& plain) {
  icu::UnicodeString decomposed;
  bool drop = true;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 whole = text.char32At(i);
    if (is_own_cyrillic_letter(whole)) {
      plain.append(whole);
      drop = true;
      continue;
    }
    if (!normalizers().nfd->getDecomposition(whole, decomposed)) decomposed.setTo(whole);
    bool first = true;
    for (int32_t k = 0; k < decomposed.length(); k = decomposed.moveIndex32(k, 1), first = false) {
      const UChar32 c = decomposed.char32At(k);
      const bool mark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
      if (!mark && first) drop = drops_marks(c);
      if (mark && drop) continue;
      const int32_t digit = u_charDigitValue(c);
      if (const std::u16string_view spelling = plain_spelling(c); !spelling.empty()) {
        plain.append(spelling.data(), static_cast<int32_t>(spelling.size()));
      } else if (digit >= 0 && u_isdigit(c)) {
        plain.append(static_cast<UChar32>('0' + digit));
      } else {
        plain.append(c);
      }
    }
  }
}

icu::UnicodeString from_utf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

icu::UnicodeString normalise(const icu::Normalizer2* form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form->normalize(text, status);
  if (U_FAILURE(status)) throw Error(ErrorCode::kLimit, "a word is too long to be normalised");
  return result;
}

// `text` without ignored characters and invalid bytes.
std::string without_ignored(std::string_view text) {
  const CharClass* table = char_class_table();
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const ClassifiedCharacter c = classify_at(table, text, at);
    const bool invalid = c.bytes == 1 && static_cast<unsigned char>(text[at]) >= 0x80;
    if (!invalid && c.cls != CharClass::kIgnored) kept += text.substr(at, c.bytes);
    at += c.bytes;
  }
  return kept;
}

}  // namespace

bool is_ascii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080;
  std::uint64_t bytes = 0;
  std::size_t at = 0;
  for (; at + sizeof(bytes) <= text.size(); at += sizeof(bytes)) {
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
    if ((bytes & kHighBits) != 0) return false;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string fold_text(std::string_view text) {
  std::string folded;
  if (is_ascii(text)) {
    folded = text;
    for (char& c : folded) c = ascii_lower(c);
    return folded;
  }
  const icu::UnicodeString cased =
      normalise(normalizers().casefold, from_utf8(without_ignored(text)));
  icu::UnicodeString plain;
  append_plain(cased, plain);
  return normalise(normalizers().nfc, plain).toUTF8String(folded);
}

std::string normalise_text(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string normal;
  return normalise(normalizers().nfc, from_utf8(without_ignored(text))).toUTF8String(normal);
}

}  // namespace dateline
