// The words of a dateline's place and of the region behind it: "RIO DE JANEIRO", "Wilkes-Barre",
// "[India]". Pure; any thread; a look takes bounded time.
#pragma once

#include <cstddef>

#include "indexer/analyse/entities/filing_units.h"
#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

class FilingWords {
 public:
  FilingWords(const FilingUnits& units, const Lexicon& lexicon)
      : units_(units), lexicon_(lexicon) {}

  // "ST. PETERSBURG" is in capitals, "St. Paul" is not.
  bool in_capitals(std::size_t start) const;
  // Behind the words of a place up to a comma, bracket or dash, in one line: all in `capitals`, or
  // capitalised. 0 when there are none.
  std::size_t end_of_place(std::size_t start, bool capitals) const;
  // Behind the words of a region that begin with unit `begin`; `begin` for none.
  std::size_t end_of_region(std::size_t begin) const;
  std::size_t end_of_bracketed_region(std::size_t begin) const;

 private:
  bool is_capital(std::size_t i) const { return i < units_.size() && units_[i].is(kUnitCapital); }
  bool is_inner(std::size_t i) const;
  bool is_day_or_month(std::size_t i) const;
  bool begins_slashes(std::size_t i) const;
  bool begins_sentence_behind(std::size_t i) const;
  bool is_small(std::size_t i) const;
  bool is_joint(std::size_t i) const;
  bool is_agency_behind_slash(std::size_t i) const;

  const FilingUnits& units_;
  const Lexicon& lexicon_;
};

}  // namespace dateline
