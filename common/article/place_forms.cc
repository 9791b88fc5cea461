#include "common/article/place_forms.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/article/country.h"
#include "common/article/country_table.h"
#include "common/article/region.h"
#include "common/base/ascii.h"
#include "common/text/term_maker.h"

namespace dateline {
namespace {

// Codes of two letters are states' as well (IN, CA), and in small letters codes are words
// (Sun, can, per).
bool may_be_country(std::string_view form, const std::string& folded) {
  if (folded == "us" || folded == "uk" || folded == "usa" || folded == "uae") return true;
  return folded.size() > 3 || (folded.size() == 3 && std::ranges::none_of(form, is_ascii_lower));
}

// Articles about them are articles about the country, but the indexer keeps them as places of their
// own: parts, and former states; South Georgia is a part of the state more often.
bool is_place_of_its_own(std::string_view folded) {
  static constexpr std::array<std::string_view, 22> kPlaces = {"bonaire",
                                                               "british guiana",
                                                               "ceylon",
                                                               "dahomey",
                                                               "england",
                                                               "formosa",
                                                               "moldavia",
                                                               "north yemen",
                                                               "northern ireland",
                                                               "persia",
                                                               "rhodesia",
                                                               "scotland",
                                                               "south georgia",
                                                               "south yemen",
                                                               "southern rhodesia",
                                                               "svalbard",
                                                               "upper volta",
                                                               "wales",
                                                               "west germany",
                                                               "yemen arab republic",
                                                               "yemen demo republic",
                                                               "zaire"};
  return std::ranges::binary_search(kPlaces, folded);
}

std::string_view country_of_form(std::string_view form) {
  const std::string folded = folded_name(form);
  if (!may_be_country(form, folded) || is_place_of_its_own(folded)) return {};
  const auto code = country_code(form);
  if (!code) return {};
  const auto row = std::ranges::find(country_table(), std::string_view(*code), &CountryRow::code);
  return row == country_table().end() || folded_name(row->name) == folded ? std::string_view()
                                                                          : row->name;
}

}  // namespace

std::string_view place_of_other_form(std::string_view form) {
  if (const auto place = place_of_letters(form); !place.empty()) return place;
  if (const auto country = country_of_form(form); !country.empty()) return country;
  return region_of_short_form(form, true);
}

}  // namespace dateline
