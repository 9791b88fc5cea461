#include "indexer/analyse/entities/filing_sentence.h"

namespace dateline {
namespace {

constexpr std::size_t kSentenceBytes = 40;  // fewest of a line that is no entry of a list
constexpr std::size_t kSmallWords = 4;      // fewest of a sentence that is no heading

}  // namespace

FilingLength length_ahead(const FilingUnits& units, std::size_t i) {
  const std::size_t begin = units[i].begin;
  FilingLength length = FilingLength::kLine;
  for (;; length = FilingLength::kColumns) {
    const std::size_t line_end = units.line_end(i);
    if (line_end - begin >= kSentenceBytes) return length;
    while (i < units.size() && units[i].begin < line_end) ++i;
    if (!units.goes_on_small(i)) return FilingLength::kShort;
  }
}

bool is_told(const FilingUnits& units, std::size_t i) {
  std::size_t small = 0;
  for (bool first = true; i < units.size(); ++i, first = false) {
    const Unit& unit = units[i];
    if (!first && unit.is(kUnitParagraphStart)) return false;
    if (unit.is(kUnitWord) && !unit.is(kUnitHasUpper)) ++small;
    if (unit.mark == '.' || unit.mark == '?' || unit.mark == '!') return small >= kSmallWords;
  }
  return false;
}

}  // namespace dateline
