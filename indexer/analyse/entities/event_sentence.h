// The words of one sentence, by their place among the units. Pure; any thread.
#pragma once

#include <cstddef>
#include <span>

#include "indexer/analyse/entities/units.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {

class Sentence {
 public:
  // `begin`: its first unit.
  Sentence(std::span<const Unit> units, std::size_t begin) : units_(units), begin_(begin) {}

  // Unit i is a word of the sentence, in small letters, and one of these.
  bool has(std::size_t i, const WordSet& words) const {
    if (i < begin_ || i >= units_.size()) return false;
    return units_[i].is(kUnitWord) && !units_[i].is(kUnitHasUpper) && words.has(units_[i]);
  }
  bool has_before(std::size_t i, std::size_t steps, const WordSet& words) const {
    return i >= begin_ + steps && has(i - steps, words);
  }
  bool is_capital(std::size_t i) const {
    return i >= begin_ && i < units_.size() && units_[i].is(kUnitCapital);
  }
  std::size_t begin() const { return begin_; }

 private:
  std::span<const Unit> units_;
  std::size_t begin_;
};

}  // namespace dateline
