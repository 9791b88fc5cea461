#include "indexer/analyse/entities/place_names.h"

#include <algorithm>

#include "common/article/country.h"
#include "common/article/region.h"
#include "common/base/ascii.h"
#include "indexer/analyse/entities/place_spelling.h"

namespace dateline {
namespace {

constexpr std::uint32_t kPlaceFlags = kLexCountry | kLexCapital | kLexBigCity | kLexCity |
                                      kLexSmallCity | kLexRegion | kLexFormerState | kLexNature;

// `entry`: what the lexicon has of the form as it is spelled.
std::string country_of(std::string_view form, const LexEntry* entry, const Lexicon& lexicon) {
  if (entry == nullptr) entry = find_place_spelled_otherwise(lexicon, form);
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
  if (!country_of(acronym, lexicon.find_phrase(acronym), lexicon).empty() ||
      !place_of_letters(place).empty())
    return acronym;
  std::string name = capitalised(place);
  const LexEntry* entry = lexicon.find_phrase(name);
  return entry != nullptr && (entry->flags & kPlaceFlags) != 0 ? name : place;
}

constexpr std::size_t kMostTownWords = 3;
constexpr std::size_t kMostTownBytes = 40;

// The longest town in the United States whose name ends `before`; its bytes, and what the lexicon
// has of it.
struct Town {
  std::size_t bytes = 0;
  const LexEntry* entry = nullptr;
};

Town american_town(std::string_view before, const Lexicon& lexicon) {
  static const std::uint16_t america = pack_country("US");
  Town town;
  std::size_t at = before.size();
  for (std::size_t words = 0; words < kMostTownWords && at > 0; ++words) {
    const std::size_t blank = before.find_last_of(" \n", at - 1);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    if (begin == before.size() || ascii_lower(before[begin]) == before[begin]) break;
    const std::string_view name = before.substr(begin);
    const LexEntry* entry = lexicon.find_phrase(name);
    const bool is_town =
        entry != nullptr && std::ranges::any_of(lexicon.places(*entry), [](const LexPlace& place) {
          return place.country == america;
        });
    if (is_town) town = {name.size(), entry};
    if (blank == std::string_view::npos) break;
    at = blank;
  }
  return town;
}

bool has_place_in_washington(const Town& town, const Lexicon& lexicon) {
  const LexEntry* state = lexicon.find_phrase("Wash.");
  if (state == nullptr || lexicon.places(*state).empty()) return false;
  const LexPlace& washington = lexicon.places(*state)[0];
  return std::ranges::any_of(lexicon.places(*town.entry), [&](const LexPlace& place) {
    return place.country == washington.country && place.region == washington.region &&
           washington.region != 0;
  });
}

}  // namespace

bool is_washington_state(std::string_view before, std::string_view after, const Lexicon& lexicon) {
  if (!before.ends_with(", ") && !before.ends_with(",\n")) return false;
  before.remove_suffix(2);
  if (before.size() > kMostTownBytes) before.remove_prefix(before.size() - kMostTownBytes);
  const Town town = american_town(before, lexicon);
  if (town.entry == nullptr) return false;
  before.remove_suffix(town.bytes);
  if (before.ends_with(", ")) return false;  // "Boston, Seattle, Washington"
  if (has_place_in_washington(town, lexicon)) return true;
  if ((town.entry->flags & (kLexCity | kLexSmallCity)) == 0) return false;
  if ((town.entry->flags & (kLexBigCity | kLexCapital | kLexRegion | kLexCountry)) != 0)
    return false;
  if (after.starts_with(',')) after.remove_prefix(1);
  return !after.starts_with(" and ") && !after.starts_with(" or ");
}

bool is_before_district(std::string_view after) {
  constexpr std::size_t kMostMarks = 3;
  for (const char letter : {'D', 'C'}) {
    const std::size_t marks = std::min(after.find_first_not_of(",. \n"), after.size());
    if (marks == 0 || marks > kMostMarks || marks == after.size() || after[marks] != letter)
      return false;
    after.remove_prefix(marks + 1);
  }
  return after.empty() || (!is_ascii_upper(after[0]) && !is_ascii_lower(after[0]));
}

std::string place_name(std::string_view form, std::string_view before, const Lexicon& lexicon) {
  return place_name(form, lexicon.find_phrase(form), before, lexicon);
}

std::string place_name(std::string_view form, const LexEntry* entry, std::string_view before,
                       const Lexicon& lexicon) {
  if (std::string country = country_of(form, entry, lexicon); !country.empty()) return country;
  if (const auto name = place_of_letters(form); !name.empty()) return std::string(name);
  return std::string(region_of_short_form(form, is_behind_town(before)));
}

std::string given_place(const std::string& place, const Lexicon& lexicon) {
  const std::string written = as_written(place, lexicon);
  std::string name = place_name(written, {}, lexicon);
  return name.empty() ? written : name;
}

}  // namespace dateline
