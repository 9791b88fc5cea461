#include "indexer/add/add_articles.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include "common/archive/article_store.h"
#include "common/base/error.h"
#include "common/base/parallel.h"
#include "common/text/term_maker.h"
#include "indexer/add/record_feed.h"
#include "indexer/add/record_worker.h"
#include "indexer/add/segment_draft.h"
#include "indexer/merge/merger.h"
#include "indexer/publish/interrupt.h"
#include "indexer/publish/open_archive.h"

namespace dateline {
namespace {

class AddRun {
 public:
  AddRun(ArchiveWriter& writer, const AddRequest& request, RejectLog& rejects)
      : writer_(writer),
        request_(request),
        rejects_(rejects),
        setup_{"", request.entities},
        feed_(request.inputs, request.input, rejects) {}

  AddSummary run() {
    train();
    while (!at_end_) {
      SegmentDraft draft(request_.limits.threads);
      const OpenArchive live(writer_.archive(), writer_.generation());
      fill(draft, live);
      throw_if_interrupted(writer_.archive(),
                           std::to_string(writer_.generation().live()) +
                               " articles are in; run the same command again to add the rest");
      if (at_end_) feed_.finish();
      publish(draft, live);
    }
    summary_.records = feed_.records();
    summary_.refused_files = feed_.refused_files();
    summary_.first_refused = feed_.first_refused();
    summary_.unread_files = feed_.unread_files();
    summary_.first_unread = feed_.first_unread();
    return summary_;
  }

 private:
  // The first records serve as samples for the dictionary that packs them all.
  void train() {
    std::vector<std::string> samples;
    std::size_t bytes = 0;
    bool feed_ended = false;
    while (samples.size() < kSampleRecords && bytes < kSampleBytes) {
      std::optional<RecordBatch> batch = feed_.next();
      if (!batch) {
        feed_ended = true;
        break;
      }
      for (const RawRecord& record : batch->records) {
        samples.push_back(record.json);
        bytes += record.json.size();
      }
      sampled_.push_back(std::move(*batch));
    }
    // Where the samples are not all, how much follows is not known (packed files,
    // standard input): we assume that the input is four times the samples.
    constexpr std::uint64_t kMoreThanSamples = 4;
    setup_.dictionary = train_dictionary(samples, feed_ended ? bytes : bytes * kMoreThanSamples);
  }

  std::optional<RecordBatch> next_batch() {
    {
      const std::lock_guard lock(mutex_);
      if (!sampled_.empty()) {
        RecordBatch batch = std::move(sampled_.front());
        sampled_.pop_front();
        return batch;
      }
    }
    return feed_.next();
  }

  // Analyses until the draft has reached the budget. The batches that the threads
  // have taken are then finished, so that a draft is a stretch of the input and
  // the last record of an id is never overtaken by an earlier one.
  void fill(SegmentDraft& draft, const OpenArchive& live) {
    std::atomic<bool> stopped{false};
    run_in_parallel(request_.limits.threads, [&](std::size_t) {
      try {
        RecordWorker worker(request_.reading, live, draft, setup_, rejects_, counts_);
        while (!stopped && !interrupted() && draft.memory_bytes() < request_.limits.draft_bytes()) {
          std::optional<RecordBatch> batch = next_batch();
          if (!batch) {
            at_end_ = true;
            break;
          }
          worker.process(std::move(*batch));
          request_.progress(counts_.articles, counts_.rejected);
        }
      } catch (...) {
        stopped = true;
        feed_.stop();
        throw;
      }
    });
  }

  void publish(SegmentDraft& draft, const OpenArchive& live) {
    Change change;
    for (const auto& [id, entry] : draft.entries()) {
      const std::optional<Place> place = live.find(id);
      // What an earlier segment of this run has is a duplicate, and logged as such below.
      const bool of_this_run = place && own_segments_.contains(live.segment(*place).entry().name);
      if (of_this_run) log_duplicate(id, entry.origin);
      if (!entry.slot) {
        if (!of_this_run) ++summary_.unchanged;
        continue;
      }
      if (place) change.deleted[live.segment(*place).entry().name].push_back(place->article);
      if (of_this_run) forget(live.segment(*place).columns(), place->article);
      if (!of_this_run) ++(place ? summary_.replaced : summary_.added);
    }
    for (auto& [segment, articles] : change.deleted) std::ranges::sort(articles);
    if (draft.builder().size() > 0) {
      const std::string name = writer_.new_segment_name();
      change.added.push_back(draft.builder().build(writer_.segment_directory(name), name));
      own_segments_.insert(name);
      summary_.undated += change.added.front().undated;
      summary_.dated_by_dateline += change.added.front().dated_by_dateline;
    }
    if (!change.empty() || writer_.generation().number == 0)
      writer_.publish(change, request_.limits.threads);
  }

  // What an earlier segment of this run has counted and a later record replaces.
  void forget(const Columns& columns, ArticleNumber article) {
    if (!columns.date(article).known()) --summary_.undated;
    if (columns.dated_by_dateline(article)) --summary_.dated_by_dateline;
  }

  void log_duplicate(const std::string& id, const Origin& origin) {
    rejects_.add({RejectKind::kDuplicate, *origin.file, origin.line,
                  "an earlier record of this run has the same id; the last counts", id});
  }

  static constexpr std::size_t kSampleRecords = 8000;
  static constexpr std::size_t kSampleBytes = std::size_t{16} << 20;

  ArchiveWriter& writer_;
  const AddRequest& request_;
  RejectLog& rejects_;
  AnalysisSetup setup_;
  std::mutex mutex_;
  std::deque<RecordBatch> sampled_;  // read as samples, not analysed yet; under the mutex
  std::atomic<bool> at_end_{false};
  RunCounts counts_;
  std::set<std::string> own_segments_;
  AddSummary summary_;
  RecordFeed feed_;  // last: its thread ends first
};

// Terms of two analyses side by side would answer queries wrongly.
void require_present_analysis(const ArchiveWriter& writer) {
  const Generation& generation = writer.generation();
  if (generation.segments.empty() || generation.analyser == kAnalyserVersion) return;
  throw Error(ErrorCode::kVersion,
              "its text was analysed by version " + std::to_string(generation.analyser) +
                  ", this program has version " + std::to_string(kAnalyserVersion),
              writer.archive(), "run dateline-index reindex first");
}

}  // namespace

AddSummary add_articles(ArchiveWriter& writer, const AddRequest& request, RejectLog& rejects) {
  require_present_analysis(writer);
  const InterruptWatch watch;
  AddSummary summary = AddRun(writer, request, rejects).run();
  try {
    merge_as_needed(writer, request.limits);
  } catch (const Error& error) {
    const std::string hint = error.hint().empty() ? "" : "; " + error.hint();
    summary.merge_failure =
        Error(error.code(), error.message(), error.where(),
              "the articles are in; the merge that was due waits for the next add" + hint);
  }
  return summary;
}

}  // namespace dateline
