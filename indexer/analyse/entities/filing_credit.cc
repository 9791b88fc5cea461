#include "indexer/analyse/entities/filing_credit.h"

namespace dateline {

bool is_special_report(const FilingUnits& units, std::size_t i) {
  if (!units.is_word(i, "special") || !units[i].is(kUnitCapital)) return false;
  return units.mark_at(i + 1) == '.' || units.is_dash(i + 1) || units.opens_bracket(i + 1);
}

}  // namespace dateline
