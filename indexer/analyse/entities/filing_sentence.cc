#include "indexer/analyse/entities/filing_sentence.h"

#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kSentenceBytes = 40;  // fewest of a line that is no entry of a list
constexpr std::size_t kSmallWords = 4;      // fewest of a sentence that is no heading

// With several small words: "Police on Friday arrested five men.", not "Real Madrid 2-1" or "What
// To See".
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

std::size_t behind_second_hyphen(const FilingUnits& units, std::size_t i) {
  const bool second = i > 0 && units.mark_at(i - 1) == '-' && units.mark_at(i) == '-';
  return second ? i + 1 : i;
}

std::size_t behind_byline(const FilingUnits& units, std::size_t i) {
  const std::size_t next = units.next_line(i);
  const auto line = units.some(i, next - i);
  const bool credit = line.size() > 1 && line.back().mark == ':' && is_credit(line);
  return next < units.size() && (credit || is_byline(line)) ? next : i;
}

bool reports(const FilingUnits& units, const FilingPlaces& places, std::size_t i,
             std::string_view filed) {
  static const WordSet persons = {"i",  "we",  "you",  "you're", "he",  "she",
                                  "my", "our", "your", "his",    "her", "they"};
  i = behind_second_hyphen(units, i);
  if (i >= units.size() || persons.has(units[i])) return false;
  const std::string_view first = units.text_of(i, i + 1);
  return (first == filed || !places.is_sure_town(first)) && is_told(units, i);
}

}  // namespace dateline
