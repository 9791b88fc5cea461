// A fixed set of words, asked for by the hash of the folded form (units.h).
// Immutable once made; any thread.
#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/units.h"

namespace dateline {

class WordSet {
 public:
  // Cold, as most sets are made where they are first asked: what makes them stays out of the way
  // of the code around.
  [[gnu::cold, gnu::noinline]] WordSet(std::initializer_list<std::string_view> words)
      : table_(std::bit_ceil(words.size() * 8), 0), mask_(table_.size() - 1) {
    for (const std::string_view word : words) add(hash_folded(word));
  }
  // The words of all these.
  [[gnu::cold, gnu::noinline]] WordSet(std::initializer_list<const WordSet*> sets) {
    std::size_t slots = 1;
    for (const WordSet* set : sets) slots += set->table_.size();
    table_.resize(std::bit_ceil(slots));
    mask_ = table_.size() - 1;
    for (const WordSet* set : sets) {
      for (const std::uint32_t hash : set->table_) {
        if (hash != 0) add(hash);
      }
    }
  }

  bool has(std::uint32_t folded) const { return table_[place_of(folded)] != 0; }
  bool has(const Unit& unit) const { return has(unit.folded); }
  // The hashes of all words, behind those that `hashes` has.
  void append_to(std::vector<std::uint32_t>& hashes) const {
    for (const std::uint32_t hash : table_) {
      if (hash != 0) hashes.push_back(hash);
    }
  }

 private:
  void add(std::uint32_t hash) { table_[place_of(hash)] = hash; }

  // Where the word is, or else would be.
  std::size_t place_of(std::uint32_t folded) const {
    std::size_t at = folded & mask_;
    while (table_[at] != 0 && table_[at] != folded) at = (at + 1) & mask_;
    return at;
  }

  std::vector<std::uint32_t> table_;  // open addressing, an eighth of it in use
  std::size_t mask_ = 0;
};

}  // namespace dateline
