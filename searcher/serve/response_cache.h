// Answers that were given lately, to be given again: bounded in bytes, the least
// lately used ones go first. Keys name the state of the archive, so nothing ever
// has to be taken out because it is outdated. All functions may be called from
// any thread. Never throws but for memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "searcher/serve/reply.h"

namespace dateline {

class ResponseCache {
 public:
  explicit ResponseCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  std::optional<Reply> find(const std::string& key);
  // Whether find() would give something; used by that as well.
  bool holds(const std::string& key);
  // Not kept: what is streamed, is no success, or is larger than an eighth of the whole.
  void keep(const std::string& key, const Reply& reply);

  struct Counts {
    std::uint64_t hits = 0;
    std::uint64_t misses = 0;
    std::size_t bytes = 0;
  };
  Counts counts() const;

 private:
  struct Entry {
    std::string key;
    Reply reply;
    std::size_t bytes = 0;
  };

  // Moves it to the front; nullptr when there is none. The mutex is held.
  const Entry* used(const std::string& key);

  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::list<Entry> entries_;  // the last used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
  Counts counts_;
};

}  // namespace dateline
