#include "indexer/analyse/entities/mended_words.h"

#include <string>

namespace dateline {

std::vector<Unit> units_as_written(std::string_view text, std::span<const Unit> units) {
  std::vector<Unit> written(units.begin(), units.end());
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!is_mended(units, i)) continue;
    Unit& unit = written[i];
    unit.flags &= static_cast<std::uint16_t>(~(kUnitRest | kUnitMisread));
    const std::string_view form = text.substr(unit.begin, unit.end - unit.begin);
    unit.folded = hash_folded(unit.mark != 0 ? std::string(1, unit.mark) : fold_unit(form));
    unit.exact = unit.mark != 0 ? unit.folded : hash_exact(form);
  }
  return written;
}

}  // namespace dateline
