// The one way to change an archive: holds its lock, knows its generation, hands
// out segment names and publishes new generations.
//
// What becomes visible does so in one step, when CURRENT moves; until then, and
// after any Error, the archive is as it was, and what an unfinished change left
// behind is removed at the end, or by the next writer. One object for one thread.
// Everything is written by path: when another directory has come to stand there, nothing more
// is written or removed. Errors: kLocked, kDamaged, kVersion, kInputOutput; kUsage for no
// archive.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/archive/columns.h"
#include "common/archive/generation.h"
#include "indexer/names/make_names.h"
#include "indexer/publish/adopt.h"
#include "indexer/publish/retention.h"
#include "indexer/publish/writer_lock.h"

namespace dateline {

// What differs from the generation in force.
struct Change {
  std::vector<SegmentEntry> added;
  std::vector<std::string> removed;  // segments
  // Articles to delete, ascending, by segment; those deleted before stay so.
  std::map<std::string, std::vector<ArticleNumber>> deleted;
  std::optional<std::string> aliases;  // the user's alias file, to take the place of the last one
  bool reanalysed = false;             // every article was: the terms are this program's
  bool names_lost = false;  // the table of names is damaged: it is made anew, with `aliases`

  bool empty() const {
    return added.empty() && removed.empty() && deleted.empty() && !aliases && !names_lost;
  }
};

class ArchiveWriter {
 public:
  enum class Start {
    kExisting,   // the archive must exist
    kMayCreate,  // an empty or missing directory becomes one
    kRepair,     // it must exist, but CURRENT and generations may be lost
  };
  // `command` is what a second writer is told ("dateline-index add").
  ArchiveWriter(std::string archive, const std::string& command, Start start,
                std::int64_t keep_seconds = kKeepSeconds);
  ~ArchiveWriter();
  ArchiveWriter(const ArchiveWriter&) = delete;
  ArchiveWriter& operator=(const ArchiveWriter&) = delete;

  const std::string& archive() const { return archive_; }
  // In force; number 0 and empty before the first publication.
  const Generation& generation() const { return generation_; }
  // Of a repair: what was found instead of CURRENT. Where the newest state is lost nothing is
  // removed before publish().
  const Recovery& recovery() const { return recovery_; }
  // A name for a segment to build at segment_directory(name). Error kInputOutput when the
  // archive was moved or replaced.
  std::string new_segment_name();
  std::string segment_directory(const std::string& name) const;

  // Makes `change` the next generation. The files of added segments are durable
  // already. A segment of which nothing is left is removed. Names are made on so many threads
  // at most.
  void publish(const Change& change, unsigned threads = kMostNameThreads);

 private:
  void begin(Start start);
  void require_in_place() const;
  void create_directories();
  void name_values(const Change& change, unsigned threads, Generation& next) const;
  SegmentEntry with_deletions(const SegmentEntry& segment,
                              const std::vector<ArticleNumber>& articles, std::uint64_t number);

  std::string archive_;
  WriterLock lock_;
  std::int64_t keep_seconds_;
  Recovery recovery_;
  bool may_remove_ = true;
  Generation generation_;
};

}  // namespace dateline
