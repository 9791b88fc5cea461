#include "common/article/language.h"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <unordered_map>

#include "common/base/ascii.h"

namespace dateline {
namespace {

std::string english_name(const char* code) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  const int32_t length = uloc_getDisplayLanguage(code, "en", name, 128, &status);
  std::string text;
  if (U_SUCCESS(status)) icu::UnicodeString(name, length).toUTF8String(text);
  return ascii_lower(text);
}

// Codes and English names of all languages that ICU knows.
std::unordered_map<std::string, std::string> codes_by_name() {
  std::unordered_map<std::string, std::string> codes;
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    codes.emplace(*code, *code);
    codes.emplace(uloc_getISO3Language(*code), *code);
    codes.emplace(english_name(*code), *code);
  }
  codes.erase("");
  // The other three-letter codes that libraries use, and what ISO 639 renamed.
  for (const auto& [other, code] :
       std::initializer_list<std::pair<const char*, const char*>>{{"fre", "fr"},
                                                                  {"ger", "de"},
                                                                  {"chi", "zh"},
                                                                  {"cze", "cs"},
                                                                  {"dut", "nl"},
                                                                  {"gre", "el"},
                                                                  {"per", "fa"},
                                                                  {"rum", "ro"},
                                                                  {"slo", "sk"},
                                                                  {"wel", "cy"},
                                                                  {"iw", "he"},
                                                                  {"ji", "yi"},
                                                                  {"mandarin", "zh"}}) {
    codes[other] = code;
  }
  return codes;
}

}  // namespace

std::string language_code(std::string_view code_or_name) {
  static const auto codes = codes_by_name();
  const std::string wanted = ascii_lower(code_or_name);
  const auto whole = codes.find(wanted);
  if (whole != codes.end()) return whole->second;
  const std::size_t region = wanted.find_first_of("-_");
  if (region == std::string::npos || region < 2 || region > 3) return {};
  const auto base = codes.find(wanted.substr(0, region));
  return base == codes.end() ? std::string() : base->second;
}

}  // namespace dateline
