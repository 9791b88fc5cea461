// The articles of a run that will make the next segment, one for each id: where
// the input has an id several times, the last record counts, whatever order the
// threads come in.
//
// take(), keep() and memory_bytes() may be called from any thread; the rest by
// one, when all have been added.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "indexer/segment/segment_builder.h"

namespace dateline {

// Where in the input a record stands; `sequence` counts the records of a run.
struct Origin {
  std::uint64_t sequence = 0;
  std::shared_ptr<const std::string> file;
  std::uint64_t line = 0;
};

class SegmentDraft {
 public:
  explicit SegmentDraft(unsigned threads) : builder_(threads) {}

  SegmentBuilder& builder() { return builder_; }
  // Each returns the record that does not count, when the id has come before.
  // take(): the record's article goes into the segment.
  std::optional<Origin> take(Origin origin, ArticleParts parts);
  // keep(): the archive has the record as it is already.
  std::optional<Origin> keep(Origin origin, const std::string& id);

  std::size_t memory_bytes() const;

  struct Entry {
    Origin origin;
    std::optional<std::size_t> slot;  // in the builder; none: kept as the archive has it
  };
  const std::unordered_map<std::string, Entry>& entries() const { return entries_; }

 private:
  std::optional<Origin> settle(const std::string& id, Origin origin, ArticleParts* parts);

  SegmentBuilder builder_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
  std::size_t bytes_ = 0;
};

}  // namespace dateline
