#include "indexer/analyse/entities/plain_fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <array>
#include <cstring>

#include "common/base/ascii.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr char32_t kTableEnd = 0x0600;

CharKind kind_of(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return CharKind::kUpper;
    case U_LOWERCASE_LETTER: return CharKind::kLower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER: return CharKind::kOtherLetter;
    case U_DECIMAL_DIGIT_NUMBER: return CharKind::kDigit;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK: return CharKind::kCombining;
    default: return u_isUWhiteSpace(c) ? CharKind::kSpace : CharKind::kMark;
  }
}

// Letters that Unicode does not take apart but that are written without their
// mark in other newspapers.
std::string_view special_fold(char32_t code) {
  switch (code) {
    case 0x00DF: return "ss";
    case 0x00E6:
    case 0x00C6: return "ae";
    case 0x0153:
    case 0x0152: return "oe";
    case 0x00F8:
    case 0x00D8: return "o";
    case 0x0142:
    case 0x0141: return "l";
    case 0x0111:
    case 0x0110: return "d";
    case 0x0131:
    case 0x0130: return "i";
    case 0x00F0:
    case 0x00D0: return "d";
    case 0x00FE:
    case 0x00DE: return "th";
    default: return {};
  }
}

CharInfo make_info(char32_t code) {
  CharInfo info;
  info.kind = kind_of(code);
  if (info.kind != CharKind::kUpper && info.kind != CharKind::kLower) return info;
  std::string_view special = special_fold(code);
  if (!special.empty()) {
    special.copy(info.folded, 2);
    return info;
  }
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  std::array<UChar, 8> parts{};
  const std::int32_t count =
      unorm2_getDecomposition(nfd, static_cast<UChar32>(code), parts.data(),
                              static_cast<std::int32_t>(parts.size()), &status);
  const auto base = count > 0 ? static_cast<UChar32>(parts[0]) : static_cast<UChar32>(code);
  const UChar32 lower = u_tolower(base);
  if (lower < 0x80) info.folded[0] = static_cast<char>(lower);
  return info;
}

std::array<CharInfo, kTableEnd> make_table() {
  std::array<CharInfo, kTableEnd> table{};
  for (char32_t code = 0; code < kTableEnd; ++code) table[code] = make_info(code);
  return table;
}

const std::array<CharInfo, kTableEnd> kTable = make_table();

// Letters that one machine word holds.
constexpr std::size_t kTogether = sizeof(std::uint64_t);

// Writes so many letters small, all in one step; leaves them where one is not of ASCII.
bool lower_together(char* letters) {
  constexpr std::uint64_t kEach = 0x0101010101010101;  // times a byte: that byte in each place
  constexpr std::uint64_t kHigh = 0x80 * kEach;
  std::uint64_t word = 0;
  std::memcpy(&word, letters, kTogether);
  if ((word & kHigh) != 0) return false;
  // Sums that reach 0x80 set the highest bit of their own byte and touch no other.
  const std::uint64_t from_a = word + (0x80 - 'A') * kEach;
  const std::uint64_t behind_z = word + (0x80 - 'Z' - 1) * kEach;
  word |= (from_a & ~behind_z & kHigh) >> 2;  // to 0x20, by which a small letter differs
  std::memcpy(letters, &word, kTogether);
  return true;
}

}  // namespace

CharInfo char_info(char32_t code) { return code < kTableEnd ? kTable[code] : make_info(code); }

CharKind kind_of_char(char32_t code) {
  return code < kTableEnd ? kTable[code].kind : kind_of(code);
}

char32_t next_code(std::string_view text, std::size_t& at) {
  const DecodedCharacter character = decode_utf8(text, at);
  at += character.bytes;
  return character.code == kInvalidUtf8 ? 0xFFFD : character.code;
}

void append_lower(char32_t code, std::string& out) {
  append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(code))), out);
}

void append_folded(char32_t code, std::string& out) {
  if (code < 0x80) {
    out.push_back(static_cast<char>(code >= 'A' && code <= 'Z' ? code + 32 : code));
    return;
  }
  const CharInfo info = char_info(code);
  if (info.kind == CharKind::kCombining && code < 0x370) return;
  if (info.folded[0] != 0) {
    out += info.folded;
  } else if (code == 0x2019 || code == 0x02BC || code == 0x2018) {
    out.push_back('\'');
  } else if (code == 0x2024) {  // one dot leader, which some write for a point
    out.push_back('.');
  } else {
    append_lower(code, out);
  }
}

std::string fold_plain(std::string_view text) {
  std::string out;
  fold_plain(text, out);
  return out;
}

void fold_plain(std::string_view text, std::string& out) {
  out.assign(text);
  char* const letters = out.data();
  std::size_t at = 0;
  while (at + kTogether <= text.size() && lower_together(letters + at)) at += kTogether;
  for (; at < text.size() && static_cast<unsigned char>(text[at]) < 0x80; ++at)
    letters[at] = ascii_lower(text[at]);
  if (at == text.size()) return;  // nearly all
  out.resize(at);
  while (at < text.size()) append_folded(next_code(text, at), out);
}

}  // namespace dateline
