#include "indexer/analyse/entities/place_names.h"

#include "common/article/country.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/region_names.h"

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

std::string letters_of(std::string_view form) {
  std::string letters;
  for (const char c : fold_plain(form)) {
    if (c >= 'a' && c <= 'z') letters.push_back(c);
  }
  return letters;
}

// Names that the gazetteers do not tie to their short forms.
std::string_view of_letters(std::string_view letters) {
  if (letters == "washingtondc") return "Washington, D.C.";
  if (letters == "ussr") return "Soviet Union";
  return {};
}

bool is_behind_town(std::string_view before) {
  while (before.ends_with(' ') || before.ends_with('\n')) before.remove_suffix(1);
  return before.ends_with(',') || before.ends_with('(') || before.ends_with('-');
}

std::string capitalised(std::string_view tag) {
  std::string name;
  for (const char c : tag) {
    const bool start = name.empty() || name.back() == ' ';
    name.push_back(c == '-' || c == '_' ? ' ' : start ? ascii_upper(c) : c);
  }
  return name;
}

std::string in_capitals(std::string_view tag) {
  std::string name;
  for (const char c : tag) name.push_back(ascii_upper(c));
  return name;
}

}  // namespace

std::string place_name(const std::string& form, std::string_view before, const Lexicon& lexicon) {
  if (std::string country = country_of(form, lexicon); !country.empty()) return country;
  if (const auto name = of_letters(letters_of(form)); !name.empty()) return std::string(name);
  return std::string(region_of_short_form(form, is_behind_town(before)));
}

std::string given_place(const std::string& place, const Lexicon& lexicon) {
  for (const char c : place) {
    if (ascii_upper(c) == c && c != '-' && c != '_' && c != ' ') return place;
  }
  const std::string acronym = in_capitals(place);
  if (!country_of(acronym, lexicon).empty() || !of_letters(place).empty()) return acronym;
  std::string name = capitalised(place);
  const LexEntry* entry = lexicon.find_phrase(name);
  return entry != nullptr && (entry->flags & kPlaceFlags) != 0 ? name : place;
}

}  // namespace dateline
