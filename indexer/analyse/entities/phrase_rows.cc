#include "indexer/analyse/entities/phrase_rows.h"

#include <algorithm>
#include <bit>

#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

PhraseRows::PhraseRows(std::size_t most_rows)
    : slots_(std::bit_ceil(most_rows * 3 + 1)), most_units_(kFirstWords, 0) {}

void PhraseRows::add(std::string_view name, bool exact) {
  thread_local std::vector<Unit> units;  // kept, as tables have many short names
  split_units(name, units);
  const std::uint64_t key = exact ? exact_key(units) : folded_key(units);
  slots_[slot_of(key)] = {key, rows_++};
  std::uint8_t& most = most_units_[units[0].folded % kFirstWords];
  most = std::max(most, static_cast<std::uint8_t>(units.size()));
  first_words_.push_back(units[0].folded);
  has_exact_ = has_exact_ || exact;
}

PhraseRows::Found PhraseRows::find(std::span<const Unit> units, std::size_t i) const {
  const std::size_t most = most_units_[units[i].folded % kFirstWords];
  const std::span<const Unit> all = units.subspan(i, std::min(most, units.size() - i));
  Found found;
  std::uint64_t folded = kNoFolded;
  std::uint64_t exact = kNoExact;
  for (std::size_t u = 0; u < all.size(); ++u) {
    folded = longer_folded_key(folded, all[u]);
    exact = longer_exact_key(exact, all[u]);
    const std::size_t row = row_of(folded, exact);
    if (row != kFree) found = {row, u + 1};
  }
  return found;
}

PhraseRows::Found PhraseRows::find_whole(std::span<const Unit> units) const {
  if (units.empty()) return {};
  const std::size_t row = row_of(folded_key(units), exact_key(units));
  return row == kFree ? Found() : Found{row, units.size()};
}

std::size_t PhraseRows::row_of(std::uint64_t folded, std::uint64_t exact) const {
  const std::size_t row = slots_[slot_of(folded)].row;
  return row != kFree || !has_exact_ ? row : slots_[slot_of(exact)].row;
}

std::size_t PhraseRows::slot_of(std::uint64_t key) const {
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].row != kFree && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

}  // namespace dateline
