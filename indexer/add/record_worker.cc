#include "indexer/add/record_worker.h"

#include <optional>
#include <utility>

#include "common/text/text_of_html.h"

namespace dateline {
namespace {

// Of a larger record, its article takes more than a draft of the least budget while it is read.
constexpr std::size_t kLargeRecordBytes = std::size_t{4} << 20;

}  // namespace

RecordWorker::RecordWorker(const RecordReading& reading, const OpenArchive& live,
                           SegmentDraft& draft, const AnalysisSetup& setup, RejectLog& rejects,
                           RunCounts& counts)
    : given_(reading),
      written_(reading.without_names()),
      live_(live),
      draft_(draft),
      analyser_(draft.builder(), setup),
      rejects_(rejects),
      counts_(counts) {}

void RecordWorker::process(RecordBatch batch) {
  std::uint64_t sequence = batch.first_sequence;
  for (RawRecord& record : batch.records) process(record, sequence++);
}

void RecordWorker::process(RawRecord& record, std::uint64_t sequence) {
  std::unique_lock one_at_a_time(counts_.large_record, std::defer_lock);
  if (record.json.size() > kLargeRecordBytes) one_at_a_time.lock();
  Way& way = record.standard_names ? written_ : given_;
  article_ = Article();
  repairs_.clear();
  std::string refusal = way.reader.read(record.json, article_, repairs_);
  for (std::string& repair : repairs_) log(record, RejectKind::kRepaired, std::move(repair));
  if (!refusal.empty()) {
    ++counts_.rejected;
    return log(record, RejectKind::kRejected, std::move(refusal));
  }
  if (looks_like_html(article_.title) || looks_like_html(article_.body)) {
    log(record, RejectKind::kNoted,
        "looks like HTML and was taken as it stands; --as title=html,body=html reads it");
  }
  Origin origin{sequence, record.file, record.line};
  const StoredRecord stored{std::move(record.json), way.stored};
  const std::optional<Origin> passed_over =
      is_in_archive(article_.id, content_hash(stored))
          ? draft_.keep(std::move(origin), article_.id)
          : draft_.take(std::move(origin), analyser_.analyse(article_, stored));
  ++counts_.articles;
  if (passed_over) {
    rejects_.add({RejectKind::kDuplicate, *passed_over->file, passed_over->line,
                  "a later record of this run has the same id; the last counts", article_.id});
  }
}

bool RecordWorker::is_in_archive(const std::string& id, std::uint64_t hash) const {
  const auto place = live_.find(id);
  return place && live_.segment(*place).columns().content_hash(place->article) == hash;
}

void RecordWorker::log(const RawRecord& record, RejectKind kind, std::string reason) {
  rejects_.add({kind, *record.file, record.line, std::move(reason), article_.id});
}

}  // namespace dateline
