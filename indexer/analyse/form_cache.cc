#include "indexer/analyse/form_cache.h"

#include <cstring>

#include "common/base/hash.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestForm = 0xFFFF;

std::uint32_t short_hash(std::string_view form) { return static_cast<std::uint32_t>(hash64(form)); }

}  // namespace

// The slot of the form, or the free one where it belongs.
std::size_t FormCache::place_of(std::string_view form, std::uint8_t kind,
                                std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = (hash + kind) & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (!slot.used) return at;
    if (slot.hash == hash && slot.kind == kind && slot.bytes == form.size() &&
        std::memcmp(keys_.data() + slot.begin, form.data(), form.size()) == 0) {
      return at;
    }
  }
}

std::optional<FormId> FormCache::find(std::string_view form, std::uint8_t kind) const {
  if (form.size() > kLongestForm) return std::nullopt;
  const Slot& slot = slots_[place_of(form, kind, short_hash(form))];
  if (!slot.used) return std::nullopt;
  return slot.id;
}

void FormCache::add(std::string_view form, std::uint8_t kind, FormId id) {
  if (form.size() > kLongestForm) return;
  if (used_ >= kMostForms || keys_.size() + form.size() > kMostKeyBytes) *this = FormCache();
  if (used_ * 2 >= slots_.size()) grow();
  const std::uint32_t hash = short_hash(form);
  Slot& slot = slots_[place_of(form, kind, hash)];
  if (slot.used) return;
  slot = {hash,
          static_cast<std::uint32_t>(keys_.size()),
          static_cast<std::uint16_t>(form.size()),
          kind,
          true,
          id};
  keys_ += form;
  ++used_;
}

void FormCache::grow() {
  std::vector<Slot> before = std::move(slots_);
  slots_.assign(before.size() * 2, Slot());
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : before) {
    if (!slot.used) continue;
    std::size_t at = (slot.hash + slot.kind) & mask;
    while (slots_[at].used) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace dateline
