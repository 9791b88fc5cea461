#include "searcher/query/place_forms.h"

#include <algorithm>
#include <string>

#include "common/article/country.h"
#include "common/article/country_table.h"
#include "common/article/region.h"
#include "common/text/term_maker.h"

namespace dateline {
namespace {

// Codes of two letters are states' as well (IN, CA), or words.
bool may_be_country(std::string_view form) {
  const std::string folded = folded_name(form);
  return folded.size() > 2 || folded == "us" || folded == "uk";
}

std::string_view country_of_form(std::string_view form) {
  if (!may_be_country(form)) return {};
  const auto code = country_code(form);
  if (!code) return {};
  const auto row = std::ranges::find(country_table(), std::string_view(*code), &CountryRow::code);
  return row == country_table().end() || folded_name(row->name) == folded_name(form) ? std::string_view() : row->name;
}

}  // namespace

std::string_view place_of_other_form(std::string_view form) {
  if (const auto place = place_of_letters(form); !place.empty()) return place;
  if (const auto country = country_of_form(form); !country.empty()) return country;
  return region_of_short_form(form, true);
}

}  // namespace dateline
