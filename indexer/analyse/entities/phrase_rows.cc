#include "indexer/analyse/entities/phrase_rows.h"

#include <algorithm>
#include <bit>

#include "indexer/analyse/entities/lexicon.h"

namespace dateline {

PhraseRows::PhraseRows(std::size_t most_rows)
    : slots_(std::bit_ceil(most_rows * 3 + 1)), most_units_(kFirstWords, 0) {}

void PhraseRows::add(std::string_view name, bool exact) {
  std::vector<Unit> units;
  split_units(name, units);
  const std::uint64_t key = exact ? exact_key(units) : folded_key(units);
  slots_[slot_of(key)] = {key, rows_++};
  std::uint8_t& most = most_units_[units[0].folded % kFirstWords];
  most = std::max(most, static_cast<std::uint8_t>(units.size()));
}

PhraseRows::Found PhraseRows::find(std::span<const Unit> units, std::size_t i) const {
  const std::size_t most = most_units_[units[i].folded % kFirstWords];
  for (std::size_t length = std::min(most, units.size() - i); length > 0; --length) {
    const Found found = find_whole(units.subspan(i, length));
    if (found.units > 0) return found;
  }
  return {};
}

PhraseRows::Found PhraseRows::find_whole(std::span<const Unit> units) const {
  if (units.empty()) return {};
  std::size_t row = slots_[slot_of(folded_key(units))].row;
  if (row == kFree) row = slots_[slot_of(exact_key(units))].row;
  return row == kFree ? Found() : Found{row, units.size()};
}

std::size_t PhraseRows::slot_of(std::uint64_t key) const {
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].row != kFree && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  return at;
}

}  // namespace dateline
