// What one thread does with the records of a run: reads each as an article,
// leaves out what the archive has already, and analyses the rest into a draft.
// One object for one thread and one draft.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "common/article/record.h"
#include "indexer/add/record_feed.h"
#include "indexer/add/segment_draft.h"
#include "indexer/analyse/article_analyser.h"
#include "indexer/analyse/article_group.h"
#include "indexer/parse/reject_log.h"
#include "indexer/publish/open_archive.h"

namespace dateline {

// What the threads of a run share.
struct RunCounts {
  std::atomic<std::uint64_t> articles{0};
  std::atomic<std::uint64_t> rejected{0};
  // Held for a record that takes more memory than all else: one at a time, whatever the threads.
  std::mutex large_record;
};

class RecordWorker {
 public:
  // `reading`: of records that came as JSON; `live`: what the archive holds.
  RecordWorker(const RecordReading& reading, const OpenArchive& live, SegmentDraft& draft,
               const AnalysisSetup& setup, RejectLog& rejects, RunCounts& counts);

  void process(RecordBatch batch);

 private:
  // How a record is read, as the reader and as the article store has it.
  struct Way {
    explicit Way(const RecordReading& reading) : reader(reading), stored(reading.to_json()) {}
    RecordReader reader;
    std::string stored;
  };

  void read(RawRecord& record, std::uint64_t sequence);
  void tell(const RawRecord& record, const RecordReader& reader, const Article& article);
  void analyse_waiting();
  bool is_in_archive(const std::string& id, std::uint64_t hash) const;
  void log(const RawRecord& record, RejectKind kind, std::string reason, const std::string& id);
  void note(const std::optional<Origin>& passed_over, const std::string& id);

  Way given_;
  Way written_;  // by a parser of ours: --map is not for it
  const OpenArchive& live_;
  SegmentDraft& draft_;
  ArticleAnalyser analyser_;
  RejectLog& rejects_;
  RunCounts& counts_;
  ArticleGroup group_;
  std::vector<Origin> origins_;  // of the group's articles
  std::vector<std::string> repairs_;
};

}  // namespace dateline
