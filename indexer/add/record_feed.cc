#include "indexer/add/record_feed.h"

#include <utility>

#include "common/base/error.h"
#include "indexer/publish/interrupt.h"
#include "indexer/source/byte_stream.h"

namespace dateline {
namespace {

// Large enough that handing over costs nothing, small enough that the threads
// end together.
constexpr std::size_t kBatchBytes = std::size_t{256} << 10;
constexpr std::size_t kQueueBytes = std::size_t{8} << 20;
// So many files that could not be read, or are of another format, are named.
constexpr std::size_t kNamedFiles = 20;

}  // namespace

RecordFeed::RecordFeed(std::vector<std::string> inputs, InputOptions options, RejectLog& rejects)
    : inputs_(std::move(inputs)),
      options_(std::move(options)),
      rejects_(rejects),
      queue_(kQueueBytes),
      thread_([this] { read(); }) {}

RecordFeed::~RecordFeed() { stop(); }

std::optional<RecordBatch> RecordFeed::next() { return queue_.pop(); }

void RecordFeed::stop() {
  stopped_ = true;
  queue_.abandon();
}

void RecordFeed::finish() {
  thread_.join();
  if (failure_) std::rethrow_exception(failure_);
}

void RecordFeed::read() {
  try {
    options_.stopped = [this] { return stopped_ || interrupted(); };
    read_inputs(inputs_, options_, *this);
    push_batch();
  } catch (const ReadStopped&) {
    // As asked.
  } catch (...) {
    failure_ = std::current_exception();
  }
  queue_.close();
}

void RecordFeed::record(RawRecord record) {
  ++records_;
  batch_bytes_ += sizeof(RawRecord) + record.json.size();  // what it takes in memory
  batch_.records.push_back(std::move(record));
  if (batch_bytes_ >= kBatchBytes) push_batch();
}

void RecordFeed::reject(Reject reject) {
  if (reject.unread) {
    ++unread_files_;
    if (first_unread_.size() < kNamedFiles) {
      first_unread_.push_back(Error(ErrorCode::kInputOutput, reject.reason, reject.file).line());
    }
  } else if (reject.kind == RejectKind::kRejected && reject.line == 0) {
    ++refused_files_;
    if (reject.named && first_refused_.size() < kNamedFiles) {
      first_refused_.push_back(Error(ErrorCode::kInputOutput, reject.reason, reject.file).line());
    }
  }
  rejects_.add(reject);
}

void RecordFeed::push_batch() {
  RecordBatch next;
  next.first_sequence = batch_.first_sequence + batch_.records.size();
  if (!queue_.push(std::exchange(batch_, std::move(next)), std::exchange(batch_bytes_, 0))) {
    throw ReadStopped();
  }
}

}  // namespace dateline
