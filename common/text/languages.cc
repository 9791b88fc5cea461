#include "common/text/languages.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <string>

#include "common/text/fold.h"

namespace dateline {
namespace {

constexpr std::array<StemmedLanguage, 26> kLanguages = {{
    {"ar", "Arabic", false},
    {"ca", "Catalan", true},
    {"da", "Danish", true},
    {"de", "German", true},
    {"en", "English", false},
    {"es", "Spanish", true},
    {"eu", "Basque", true},
    {"fi", "Finnish", true},
    {"fr", "French", true},
    {"ga", "Irish", false},
    {"hu", "Hungarian", true},
    {"hy", "Armenian", true},
    {"id", "Indonesian", true},
    {"it", "Italian", true},
    {"lt", "Lithuanian", true},
    {"nb", "Norwegian", true},
    {"ne", "Nepali", false},
    {"nl", "Dutch", true},
    {"nn", "Norwegian Nynorsk", true},
    {"no", "Norwegian", true},
    {"pt", "Portuguese", true},
    {"ro", "Romanian", true},
    {"ru", "Russian", true},
    {"sv", "Swedish", true},
    {"ta", "Tamil", false},
    {"tr", "Turkish", true},
}};

static_assert(std::ranges::is_sorted(kLanguages, {}, &StemmedLanguage::code));

}  // namespace

std::span<const StemmedLanguage> stemmed_languages() { return kLanguages; }

const StemmedLanguage* stemmed_language(std::string_view code) {
  const std::string lower = code.empty() ? "en" : fold_text(code);
  const auto at = std::ranges::lower_bound(kLanguages, lower, {}, &StemmedLanguage::code);
  return at != kLanguages.end() && at->code == lower ? &*at : nullptr;
}

bool is_known_language(std::string_view code) {
  const std::string lower = fold_text(code);
  auto equals = [&](const char* known) { return lower == known; };
  const char* const* known = uloc_getISOLanguages();
  while (*known != nullptr && !equals(*known) && !equals(uloc_getISO3Language(*known))) ++known;
  return !lower.empty() && *known != nullptr;
}

}  // namespace dateline
