#include "indexer/analyse/entities/filing_regions.h"

#include <string>

#include "common/article/region.h"
#include "indexer/analyse/entities/name_forms.h"

namespace dateline {

bool is_misread_illinois(const FilingUnits& units, const FilingPlaces& places, std::size_t i,
                         std::string_view place) {
  return units.text_of(i, i + 1) == "111" && units.mark_at(i + 1) == '.' &&
         places.may_lie_in(place, "Illinois");
}

bool may_be_region_behind_point(const FilingPlaces& places, std::string_view place,
                                std::string_view region) {
  const std::string name = name_in_mixed_case(std::string(region));
  const bool state = places.is_country_or_state(region);
  // "Long Island" is in the gazetteers for a town.
  const bool wide = state || name.ends_with(" Island") || name.ends_with(" County");
  if (places.is_great_town(region) && !wide) return false;
  if (places.is_place(place) || state) return true;
  // "COAL STRIKE. DUNEDIN, January 14", not "GLEN COVE. Long Island, Jan. 31.-".
  return (wide || !places.is_town(region)) &&
         !places.are_ordinary(name_in_mixed_case(std::string(place)), kHalfSmall);
}

bool is_agency_for_region(const FilingUnits& units, const FilingPlaces& places, std::size_t i,
                          std::string_view place) {
  constexpr std::size_t kMostLetters = 5;
  if (!units[i].is(kUnitAllUpper) || units[i].is(kUnitPoint) || !units.is_dash(i + 1)) return false;
  const std::string_view name = units.text_of(i, i + 1);
  if (name.size() > kMostLetters || places.is_country_or_state(name)) return false;
  return name.size() > 2 || (name.size() == 2 && region_of_short_form(name, true).empty() &&
                             !places.is_country_code(name, place));
}

}  // namespace dateline
