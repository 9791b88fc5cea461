#include "searcher/serve/response_cache.h"

namespace dateline {
namespace {

constexpr std::size_t kEntryOverhead = 256;

}  // namespace

const ResponseCache::Entry* ResponseCache::used(const std::string& key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  ++counts_.hits;
  entries_.splice(entries_.begin(), entries_, found->second);
  return &*found->second;
}

std::optional<Reply> ResponseCache::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  if (const Entry* entry = used(key)) return entry->reply;
  ++counts_.misses;
  return std::nullopt;
}

bool ResponseCache::holds(const std::string& key) {
  const std::lock_guard lock(mutex_);
  return used(key) != nullptr;
}

void ResponseCache::keep(const std::string& key, const Reply& reply) {
  const std::size_t bytes = key.size() + reply.body.size() + kEntryOverhead;
  if (reply.status != 200 || reply.stream || bytes > most_bytes_ / 8) return;
  const std::lock_guard lock(mutex_);
  if (by_key_.contains(key)) return;
  entries_.push_front({key, reply, bytes});
  by_key_.emplace(entries_.front().key, entries_.begin());
  counts_.bytes += bytes;
  while (counts_.bytes > most_bytes_) {
    counts_.bytes -= entries_.back().bytes;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

ResponseCache::Counts ResponseCache::counts() const {
  const std::lock_guard lock(mutex_);
  return counts_;
}

}  // namespace dateline
