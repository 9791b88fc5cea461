// What stands in brackets in a dateline: "(AP)", "(By Agence Sud Presse)", "/Xinhua/", "(July 7,
// 2005)", "(Army News Service, Nov. 3, 2012)", "(Delayed)". Pure; any thread; a look takes bounded
// time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "common/article/date.h"
#include "indexer/analyse/entities/filing_agency.h"
#include "indexer/analyse/entities/filing_units.h"

namespace dateline {

struct FilingBracket {
  std::size_t end = 0;  // the unit behind it
  std::string agency;   // "" for none
  bool dated = false;
  PartialDate date;  // unknown when its year is not known
  char closing = 0;  // its last mark
};

// The brackets at unit `at`, behind a comma or not. `capitals`: the place in front is in capitals;
// `article`: the article's date.
std::optional<FilingBracket> read_filing_bracket(const FilingUnits& units,
                                                 const FilingAgencies& agencies, std::size_t at,
                                                 bool capitals, const PartialDate& article);

}  // namespace dateline
