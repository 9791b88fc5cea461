#include "indexer/analyse/entities/filing_sentence.h"

#include <algorithm>

#include "indexer/analyse/entities/byline.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kSentenceBytes = 40;  // fewest of a line that is no entry of a list
constexpr std::size_t kSmallWords = 4;      // fewest of a sentence that is no heading

bool is_initial(const Unit& unit) { return unit.is(kUnitCapital) && unit.end - unit.begin == 1; }

// With several small words: "Police on Friday arrested five men.", not "Real Madrid 2-1" or "What
// To See".
bool is_told(const FilingUnits& units, std::size_t i) {
  std::size_t small = 0;
  for (bool first = true; i < units.size(); ++i, first = false) {
    const Unit& unit = units[i];
    if (!first && unit.is(kUnitParagraphStart)) return false;
    if (unit.is(kUnitWord) && !unit.is(kUnitHasUpper)) ++small;
    if (unit.mark == '.' && !first && is_initial(units[i - 1])) continue;  // "Bo E.\nRay"
    if (unit.mark == '.' || unit.mark == '?' || unit.mark == '!') return small >= kSmallWords;
  }
  return units.is_cut() && small >= kSmallWords;
}

// A line above unit i has more small words than others, and not of the shortest alone, which
// headings have: "Regardless of Events in the".
bool has_report_above(const FilingUnits& units, std::size_t i) {
  constexpr std::size_t kFewestSmall = 3, kFewestLonger = 2, kMostShort = 3;
  for (std::size_t line = 0; line < i;) {
    const std::size_t end = std::min(units.next_line(line), i);
    std::size_t small = 0, longer = 0, capital = 0;
    for (; line < end; ++line) {
      const Unit& unit = units[line];
      if (!unit.is(kUnitWord)) continue;
      ++(unit.is(kUnitHasUpper) ? capital : small);
      if (!unit.is(kUnitHasUpper) && unit.end - unit.begin > kMostShort) ++longer;
    }
    if (small >= kFewestSmall && small > capital && longer >= kFewestLonger) return true;
  }
  return false;
}

// The line that ends before unit i goes on below: "With Charles Ray and\nBo Lee running".
bool ends_open(const FilingUnits& units, std::size_t i) {
  static const WordSet words = {"a",    "an",   "and",   "as",  "at",   "by",    "for",
                                "from", "her",  "his",   "in",  "into", "its",   "of",
                                "on",   "or",   "our",   "the", "that", "their", "to",
                                "was",  "were", "which", "who", "with"};
  return i > 0 && words.has(units[i - 1]) && !units[i - 1].is(kUnitHasUpper) &&
         units[i].is(kUnitWord) && !units[i].is(kUnitParagraphStart);
}

}  // namespace

FilingLength length_ahead(const FilingUnits& units, std::size_t i, bool dated) {
  const std::size_t begin = units[i].begin;
  FilingLength length = FilingLength::kLine;
  for (;; length = FilingLength::kColumns) {
    const std::size_t line_end = units.line_end(i);
    if (line_end - begin >= kSentenceBytes) return length;
    while (i < units.size() && units[i].begin < line_end) ++i;
    if (!units.goes_on_small(i) && !(dated && ends_open(units, i))) return FilingLength::kShort;
  }
}

std::size_t behind_second_hyphen(const FilingUnits& units, std::size_t i) {
  const bool second = i > 0 && units.mark_at(i - 1) == '-' && units.mark_at(i) == '-';
  return second ? i + 1 : i;
}

bool is_below_filing_heading(const FilingUnits& units, std::size_t i, bool any) {
  if (has_report_above(units, i)) return false;
  constexpr std::size_t kMostUnits = 20;
  if (i == 0 || i >= units.size() || ends_open(units, i)) return false;
  if (any) return true;
  std::size_t begin = i - 1;
  while (begin > 0 && !units.begins_line(begin)) {
    if (i - begin > kMostUnits) return false;
    --begin;
  }
  return is_credit(units.some(begin, i - begin));
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
