#include "indexer/analyse/entities/filing_front.h"

#include "indexer/analyse/entities/filing_credit.h"
#include "indexer/analyse/entities/filing_date.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMostFrontUnits = 60;
constexpr std::size_t kMostFrontBracket = 24;  // units in one pair
constexpr std::size_t kMostBeforeDate = 9;     // units of the place and its region

bool is_copyright(const Unit& unit) {
  static const WordSet words = {"copyright"};
  return words.has(unit);
}

// Behind the brackets that open at unit i; i for none.
std::size_t behind_brackets(const FilingUnits& units, std::size_t i) {
  const char open = units.mark_at(i);
  if (open != '(' && open != '[') return i;
  const char closing = open == '(' ? ')' : ']';
  for (std::size_t k = i + 1; k < units.size() && k - i <= kMostFrontBracket; ++k) {
    if (units.mark_at(k) == closing) return k + 1;
  }
  return i;
}

// A place may begin at unit i, as something ends in front of it.
bool is_behind_end(const FilingUnits& units, std::size_t i) {
  const char mark = units.mark_at(i - 1);
  return mark == '.' || mark == ')' || mark == ']' || mark == '!' || mark == '?' || mark == '"' ||
         is_copyright(units[i - 1]);
}

// "LONDON, January 14", "St. Paul, Minn., March 8", "WELLINGTON, This Day".
bool looks_filed(const FilingUnits& units, std::size_t i) {
  if (!units[i].is(kUnitWord) || !units[i].is(kUnitCapital)) return false;
  const bool capitals = units[i].is(kUnitAllUpper);
  for (std::size_t k = i + 1; k < units.size() && k - i <= kMostBeforeDate; ++k) {
    const char mark = units.mark_at(k);
    if (mark == ',') {
      const auto date = read_filing_date(units, k, capitals, {});
      if (date && (capitals || !date->day_alone)) return true;
    }
    if (!units[k].is(kUnitCapital) && mark != ',' && mark != '.' && mark != '-' && mark != '\'')
      return false;
  }
  return false;
}

}  // namespace

std::optional<std::size_t> FilingFront::next() {
  while (at_ < units_.size() && at_ - start_ < kMostFrontUnits) {
    const std::size_t i = at_;
    const Unit& unit = units_[i];
    if (i > start_ && unit.is(kUnitParagraphStart)) return std::nullopt;
    const bool found = i > start_ && is_behind_end(units_, i) && looks_filed(units_, i);
    if (found) found_credited_ = credited_;
    at_ = behind_brackets(units_, i);
    if (at_ == i) {
      const bool credit = !unit.is(kUnitWord) || is_of_filing_credit(unit);
      // "A" is no word in capitals by itself.
      const bool capitals =
          unit.is(kUnitAllUpper) || (unit.is(kUnitCapital) && unit.end - unit.begin == 1);
      const bool passes = credit || capitals;
      credited_ = credited_ && credit;
      at_ = passes ? i + 1 : units_.size();
    }
    if (found) return i;
  }
  return std::nullopt;
}

}  // namespace dateline
