#include "searcher/serve/response_cache.h"

namespace dateline {
namespace {

constexpr std::size_t kEntryOverhead = 256;

}  // namespace

std::optional<Reply> ResponseCache::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) {
    ++counts_.misses;
    return std::nullopt;
  }
  ++counts_.hits;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->reply;
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
