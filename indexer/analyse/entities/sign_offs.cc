#include "indexer/analyse/entities/sign_offs.h"

#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostCodes = 6;  // of those who wrote and edited a report

// "PTI", "AYZ"
bool is_code(const Unit& unit) {
  constexpr std::uint32_t kMostLetters = 4;
  return unit.is(kUnitAllUpper) && !unit.is(kUnitPoint) && unit.end - unit.begin <= kMostLetters;
}

// An agency whose reports end so. Pakistan has a party of this name.
bool signs_off(const Unit& unit) {
  static const WordSet agencies = {"pti"};
  return unit.is(kUnitAllUpper) && agencies.has(unit);
}

// Behind a sentence that is not in capitals throughout.
bool is_behind_sentence(const TagDocument& document, std::size_t i) {
  if (i < 2 || !document.units[i].is(kUnitSentenceStart)) return false;
  std::size_t word = i - 1;
  while (word > 0 && i - word < 3 && document.units[word].mark != 0) --word;
  return !document.units[word].is(kUnitAllUpper) || !document.units[word].is(kUnitCapsText);
}

}  // namespace

bool is_of_sign_off(const TagDocument& document, const UnitRange& name) {
  const auto& units = document.units;
  if (document.is_title || !is_code(units[name.first])) return false;  // nearly all
  std::size_t agency = name.first;
  while (agency > 0 && name.first - agency < kMostCodes && !signs_off(units[agency]) &&
         !units[agency].is(kUnitSentenceStart) && is_code(units[agency - 1]))
    --agency;
  if (!signs_off(units[agency]) || !is_behind_sentence(document, agency)) return false;
  std::size_t end = agency + 1;
  while (end < units.size() && end - agency <= kMostCodes && is_code(units[end]) &&
         !units[end].is(kUnitParagraphStart))
    ++end;
  if (end == agency + 1 || end < name.last) return false;
  // A line of its own in the middle may be a heading: "PTI WINS TWO".
  return end == units.size() ||
         (units[end].is(kUnitParagraphStart) && !units[agency].is(kUnitParagraphStart));
}

}  // namespace dateline
