#include "indexer/add/segment_draft.h"

#include <utility>

namespace dateline {
namespace {

// What an id costs beyond its bytes in the map.
constexpr std::size_t kEntryBytes = 120;

}  // namespace

std::optional<Origin> SegmentDraft::take(Origin origin, ArticleParts parts) {
  const std::string id = parts.id;
  return settle(id, std::move(origin), &parts);
}

std::optional<Origin> SegmentDraft::keep(Origin origin, const std::string& id) {
  return settle(id, std::move(origin), nullptr);
}

std::optional<Origin> SegmentDraft::settle(const std::string& id, Origin origin,
                                           ArticleParts* parts) {
  const std::lock_guard lock(mutex_);
  const auto [at, is_new] = entries_.try_emplace(id);
  Entry& entry = at->second;
  if (is_new) {
    bytes_ += id.size() + kEntryBytes;
  } else if (entry.origin.sequence > origin.sequence) {
    return origin;
  }
  std::optional<Origin> loser;
  if (!is_new) loser = std::move(entry.origin);
  if (entry.slot) builder_.discard(*entry.slot);
  entry.origin = std::move(origin);
  entry.slot.reset();
  if (parts != nullptr) entry.slot = builder_.add(std::move(*parts));
  return loser;
}

std::size_t SegmentDraft::memory_bytes() const {
  const std::size_t of_builder = builder_.memory_bytes();
  const std::lock_guard lock(mutex_);
  return of_builder + bytes_;
}

}  // namespace dateline
