#include "common/article/region.h"

#include <algorithm>
#include <string>

#include "common/base/ascii.h"

namespace dateline {
namespace {

struct ShortForm {
  std::string_view letters;
  std::string_view region;
};

// Sorted. In small letters: however it is written; in capitals: only so.
// clang-format off
constexpr ShortForm kShortForms[] = {
    {"AB", "Alberta"}, {"AK", "Alaska"}, {"AL", "Alabama"}, {"AR", "Arkansas"}, {"AZ", "Arizona"},
    {"CA", "California"}, {"CO", "Colorado"}, {"CT", "Connecticut"}, {"DE", "Delaware"},
    {"FL", "Florida"}, {"HI", "Hawaii"}, {"ID", "Idaho"}, {"IL", "Illinois"}, {"IN", "Indiana"},
    {"KS", "Kansas"}, {"LA", "Louisiana"}, {"MA", "Massachusetts"}, {"MB", "Manitoba"},
    {"MI", "Michigan"}, {"MN", "Minnesota"}, {"MS", "Mississippi"}, {"MT", "Montana"},
    {"NE", "Nebraska"}, {"NV", "Nevada"}, {"OH", "Ohio"}, {"OK", "Oklahoma"}, {"ON", "Ontario"},
    {"OR", "Oregon"}, {"QC", "Quebec"}, {"SK", "Saskatchewan"}, {"TN", "Tennessee"},
    {"TX", "Texas"}, {"UT", "Utah"}, {"WA", "Washington state"}, {"WI", "Wisconsin"},
    {"WV", "West Virginia"}, {"WY", "Wyoming"}, {"ala", "Alabama"}, {"alas", "Alaska"},
    {"alta", "Alberta"}, {"ariz", "Arizona"}, {"ark", "Arkansas"}, {"bc", "British Columbia"},
    {"cal", "California"}, {"calif", "California"}, {"col", "Colorado"}, {"colo", "Colorado"},
    {"conn", "Connecticut"}, {"dc", "District of Columbia"}, {"del", "Delaware"},
    {"eng", "England"}, {"fla", "Florida"}, {"ga", "Georgia"}, {"ia", "Iowa"}, {"ida", "Idaho"},
    {"ill", "Illinois"}, {"ind", "Indiana"}, {"kan", "Kansas"}, {"kans", "Kansas"},
    {"kas", "Kansas"}, {"ky", "Kentucky"}, {"mass", "Massachusetts"}, {"md", "Maryland"},
    {"me", "Maine"}, {"mex", "Mexico"}, {"mich", "Michigan"}, {"minn", "Minnesota"},
    {"miss", "Mississippi"}, {"mo", "Missouri"}, {"mont", "Montana"}, {"nb", "New Brunswick"},
    {"nc", "North Carolina"}, {"ncar", "North Carolina"}, {"nd", "North Dakota"},
    {"ndak", "North Dakota"}, {"neb", "Nebraska"}, {"nebr", "Nebraska"}, {"nev", "Nevada"},
    {"nfld", "Newfoundland"}, {"nh", "New Hampshire"}, {"nj", "New Jersey"}, {"nm", "New Mexico"},
    {"nmex", "New Mexico"}, {"ns", "Nova Scotia"}, {"nsw", "New South Wales"}, {"nwt", "Northwest Territories"}, {"ny", "New York"},
    {"okla", "Oklahoma"}, {"ont", "Ontario"}, {"ore", "Oregon"}, {"oreg", "Oregon"},
    {"pa", "Pennsylvania"}, {"pei", "Prince Edward Island"}, {"penn", "Pennsylvania"},
    {"penna", "Pennsylvania"}, {"pr", "Puerto Rico"}, {"qld", "Queensland"}, {"que", "Quebec"},
    {"ri", "Rhode Island"}, {"sask", "Saskatchewan"}, {"sc", "South Carolina"},
    {"scar", "South Carolina"}, {"sd", "South Dakota"}, {"sdak", "South Dakota"},
    {"tas", "Tasmania"}, {"tenn", "Tennessee"}, {"tex", "Texas"}, {"va", "Virginia"}, {"vic", "Victoria"},
    {"vt", "Vermont"}, {"wash", "Washington state"}, {"wis", "Wisconsin"}, {"wisc", "Wisconsin"},
    {"wva", "West Virginia"}, {"wyo", "Wyoming"},
};
// clang-format on

constexpr std::size_t kMostLetters = 5;  // "calif"

std::string_view find(std::string_view letters) {
  const auto* at = std::ranges::lower_bound(kShortForms, letters, {}, &ShortForm::letters);
  return at != std::end(kShortForms) && at->letters == letters ? at->region : std::string_view();
}

}  // namespace

std::string_view region_of_short_form(std::string_view form, bool behind_town) {
  if (form == "LA" && !behind_town) return {};
  if (form == "La" || form == "La.") return "Louisiana";
  if (form == "O." && behind_town) return "Ohio";  // as papers had it until the 1930s
  if (form == "Man." && behind_town) return "Manitoba";
  std::string letters;
  bool point = false;
  bool small = false;
  for (const char c : form) {
    point = point || c == '.';
    if (c == '.' || c == ' ' || c == '\n') continue;
    if (letters.size() == kMostLetters || !is_ascii_letter(c)) return {};
    small = small || is_ascii_lower(c);
    letters.push_back(c);
  }
  // "Ida" and "Cal" by themselves are persons as well.
  if (letters.size() < 2 || (small && !point && !behind_town)) return {};
  if (const std::string_view of_post = find(letters); !of_post.empty()) return of_post;
  return find(ascii_lower(std::string_view(letters)));
}

std::string_view place_of_letters(std::string_view form) {
  if (form.empty() || (ascii_lower(form[0]) != 'w' && ascii_lower(form[0]) != 'u')) return {};
  std::string letters;
  for (const char c : form) {
    if (is_ascii_letter(c)) letters.push_back(ascii_lower(c));
  }
  if (letters == "washingtondc") return kWashington;
  if (letters == "ussr") return "Soviet Union";
  return {};
}

}  // namespace dateline
