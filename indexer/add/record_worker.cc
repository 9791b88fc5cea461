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
  for (RawRecord& record : batch.records) {
    const std::size_t size = record.json.size();
    std::unique_lock one_at_a_time(counts_.large_record, std::defer_lock);
    if (!group_.has_room(size)) analyse_waiting();
    if (size > kLargeRecordBytes) one_at_a_time.lock();
    read(record, sequence++);
    if (group_.is_full()) analyse_waiting();
  }
  analyse_waiting();
}

void RecordWorker::read(RawRecord& record, std::uint64_t sequence) {
  Way& way = record.standard_names ? written_ : given_;
  Article article;
  repairs_.clear();
  std::string refusal = way.reader.read(record.json, article, repairs_);
  tell(record, way.reader, article);
  if (!refusal.empty()) {
    ++counts_.rejected;
    return log(record, RejectKind::kRejected, std::move(refusal), article.id);
  }
  Origin origin{sequence, record.file, record.line};
  StoredRecord stored{std::move(record.json), way.stored};
  if (is_in_archive(article.id, content_hash(stored))) {
    ++counts_.articles;
    return note(draft_.keep(std::move(origin), article.id), article.id);
  }
  group_.add(std::move(article), std::move(stored));
  origins_.push_back(std::move(origin));
}

// What was mended in a record, and what may be amiss with it.
void RecordWorker::tell(const RawRecord& record, const RecordReader& reader,
                        const Article& article) {
  for (std::string& repair : repairs_)
    log(record, RejectKind::kRepaired, std::move(repair), article.id);
  if (!record.standard_names) {
    for (const std::string& note : reader.notes())
      log(record, RejectKind::kNoted, note, article.id);
  }
  if (looks_like_html(article.title) || looks_like_html(article.body)) {
    log(record, RejectKind::kNoted,
        "looks like HTML and was taken as it stands; --as title=html,body=html reads it",
        article.id);
  }
}

void RecordWorker::analyse_waiting() {
  std::vector<ArticleParts> parts = analyser_.analyse(group_.articles(), group_.records());
  for (std::size_t k = 0; k < parts.size(); ++k) {
    ++counts_.articles;
    note(draft_.take(std::move(origins_[k]), std::move(parts[k])), group_.articles()[k].id);
  }
  group_.clear();
  origins_.clear();
}

void RecordWorker::note(const std::optional<Origin>& passed_over, const std::string& id) {
  if (!passed_over) return;
  rejects_.add({RejectKind::kDuplicate, *passed_over->file, passed_over->line,
                "a later record of this run has the same id; the last counts", id});
}

bool RecordWorker::is_in_archive(const std::string& id, std::uint64_t hash) const {
  const auto place = live_.find(id);
  return place && live_.segment(*place).columns().content_hash(place->article) == hash;
}

void RecordWorker::log(const RawRecord& record, RejectKind kind, std::string reason,
                       const std::string& id) {
  rejects_.add({kind, *record.file, record.line, std::move(reason), id});
}

}  // namespace dateline
