// The names of a table's rows, found where a text has them. Immutable once filled; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/analyse/entities/check_filter.h"
#include "indexer/analyse/entities/units.h"

namespace dateline {

class PhraseRows {
 public:
  struct Found {
    std::size_t row = 0;
    std::size_t units = 0;  // of the name; 0: none was found
  };

  // For a table of at most so many rows.
  explicit PhraseRows(std::size_t most_rows);

  // Names are numbered from 0 as they are added. An exact one counts only as written.
  void add(std::string_view name, bool exact = false);

  // Adds the words that names begin with: with a filter it is told at once of most words that none
  // does.
  void add_first_words(CheckFilter& words) const {
    for (const std::uint32_t word : first_words_) words.add(word);
  }
  // The longest name that begins at `i`.
  Found find(std::span<const Unit> units, std::size_t i) const;
  // The name that these units are.
  Found find_whole(std::span<const Unit> units) const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::size_t row = kFree;
  };
  static constexpr std::size_t kFree = SIZE_MAX;
  static constexpr std::size_t kFirstWords = 4096;  // told apart by some bits of their hashes

  // Its own slot, or the free one that it would have.
  std::size_t slot_of(std::uint64_t key) const;
  // kFree for none.
  std::size_t row_of(std::uint64_t folded, std::uint64_t exact) const;

  std::vector<Slot> slots_;  // open addressing, a quarter of them in use
  std::vector<std::uint8_t> most_units_;
  std::vector<std::uint32_t> first_words_;  // of all names, by their hashes
  bool has_exact_ = false;
  std::size_t rows_ = 0;
};

}  // namespace dateline
