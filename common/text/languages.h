// The languages that Dateline stems, by ISO 639-1 code. Constant data; any thread.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

struct StemmedLanguage {
  std::string_view code;  // "en"
  std::string_view name;  // "English"
  bool decimal_comma;     // 1.000,5 is the number that English writes 1,000.5
};

// In order of their codes.
std::span<const StemmedLanguage> stemmed_languages();

// The language of a code in any case; "" is English. Null for languages that
// are folded without stemming.
const StemmedLanguage* stemmed_language(std::string_view code);

// Whether ICU knows a language of this code (two or three letters, any case):
// what tells a language from a typing error.
bool is_known_language(std::string_view code);

}  // namespace dateline
