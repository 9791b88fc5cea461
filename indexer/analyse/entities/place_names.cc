#include "indexer/analyse/entities/place_names.h"

#include "common/article/country.h"
#include "common/article/region.h"
#include "common/base/ascii.h"

namespace dateline {
namespace {

constexpr std::uint32_t kPlaceFlags = kLexCountry | kLexCapital | kLexBigCity | kLexCity | kLexSmallCity |
                                      kLexRegion | kLexFormerState | kLexNature;

std::string country_of(const std::string& form, const Lexicon& lexicon) {
  const LexEntry* entry = lexicon.find_phrase(form);
  if (entry == nullptr || (entry->flags & kLexCountry) == 0) return {};
  const auto places = lexicon.places(*entry);
  if (places.empty() || (entry->flags & kLexRegion) != 0) return {};
  return country_name(country_letters(places[0].country));
}

// "Leahy (D-Vt)", "Leahy D Vt" where a text has lost its marks.
bool is_behind_town(std::string_view before) {
  while (before.ends_with(' ') || before.ends_with('\n')) before.remove_suffix(1);
  const bool party = before.ends_with(" D") || before.ends_with(" R") || before.ends_with(" I");
  return party || before.ends_with(',') || before.ends_with('(') || before.ends_with('-');
}

std::string capitalised(std::string_view tag) {
  std::string name;
  for (const char c : tag) {
    const bool start = name.empty() || name.back() == ' ';
    name.push_back(c == '-' || c == '_' ? ' ' : start ? ascii_upper(c) : c);
  }
  return name;
}

// A tag in small letters as a text would write it; others unchanged.
std::string as_written(const std::string& place, const Lexicon& lexicon) {
  for (const char c : place) {
    if (ascii_upper(c) == c && c != '-' && c != '_' && c != ' ') return place;
  }
  const std::string acronym = ascii_upper(std::string_view(place));
  if (!country_of(acronym, lexicon).empty() || !place_of_letters(place).empty()) return acronym;
  std::string name = capitalised(place);
  const LexEntry* entry = lexicon.find_phrase(name);
  return entry != nullptr && (entry->flags & kPlaceFlags) != 0 ? name : place;
}

}  // namespace

std::string place_name(const std::string& form, std::string_view before, const Lexicon& lexicon) {
  if (std::string country = country_of(form, lexicon); !country.empty()) return country;
  if (const auto name = place_of_letters(form); !name.empty()) return std::string(name);
  return std::string(region_of_short_form(form, is_behind_town(before)));
}

std::string given_place(const std::string& place, const Lexicon& lexicon) {
  const std::string written = as_written(place, lexicon);
  std::string name = place_name(written, {}, lexicon);
  return name.empty() ? written : name;
}

}  // namespace dateline
