#include "indexer/analyse/entities/text_ids.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "common/base/hash.h"

namespace dateline {
namespace {

std::uint64_t hash_of(std::string_view text) { return hash64(text) | 1U; }  // never 0

}  // namespace

std::uint32_t TextIds::of(std::string_view text) {
  constexpr std::size_t kFirst = 32;
  if (2 * size_ >= slots_.size()) move_to(std::max(kFirst, 2 * slots_.size()));
  const std::uint64_t hash = hash_of(text);
  Slot& slot = slots_[place_of(slots_, hash)];
  if (slot.hash == 0) slot = {hash, size_++};
  return slot.id;
}

std::optional<std::uint32_t> TextIds::find(std::string_view text) const {
  if (slots_.empty()) return {};
  const Slot& slot = slots_[place_of(slots_, hash_of(text))];
  return slot.hash == 0 ? std::nullopt : std::optional(slot.id);
}

std::size_t TextIds::place_of(const std::vector<Slot>& slots, std::uint64_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = (hash >> 32) & mask;
  while (slots[at].hash != 0 && slots[at].hash != hash) at = (at + 1) & mask;
  return at;
}

void TextIds::reserve(std::size_t texts) {
  if (2 * texts > slots_.size()) move_to(std::bit_ceil(2 * texts));
}

void TextIds::move_to(std::size_t slots) {
  std::vector<Slot> larger(slots);
  for (const Slot& slot : slots_) {
    if (slot.hash != 0) larger[place_of(larger, slot.hash)] = slot;
  }
  slots_ = std::move(larger);
}

}  // namespace dateline
