// Folding: what makes spellings of a word equal before it is stemmed.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Unicode's NFKC case folding; then, in Latin, Greek, Cyrillic, Arabic and Hebrew,
// diacritics are removed (e for é, alef for alef with hamza; but Cyrillic й and ї
// stay, being letters of their own), and the special letters of Latin get their
// plain spelling (ø o, ł l, đ d, æ ae, œ oe, ı i, þ th; ß is ss). Other scripts
// keep their marks, which are vowels or tones there. Decimal digits of all
// scripts become 0-9. Ignored characters (soft hyphen, zero width) are removed, so
// the result may be empty; so are invalid bytes. Pure; any thread.
std::string fold_text(std::string_view text);

// NFC without ignored characters; the case stays.
std::string normalise_text(std::string_view text);

bool is_ascii(std::string_view text);

}  // namespace dateline
