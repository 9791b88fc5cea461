// Reads the inputs on a thread of its own and hands the records out in batches,
// in the order of the input.
//
// next() and stop() may be called from any thread, the rest from the one that owns the
// feed. What makes reading fail as a whole is thrown by finish().
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "indexer/add/bounded_queue.h"
#include "indexer/parse/input_reader.h"
#include "indexer/parse/record_sink.h"
#include "indexer/parse/reject_log.h"

namespace dateline {

struct RecordBatch {
  std::uint64_t first_sequence = 0;  // of the first record; counts the records of the run
  std::vector<RawRecord> records;
};

class RecordFeed : private RecordSink {
 public:
  // Error kInputOutput when an input does not exist comes from finish().
  RecordFeed(std::vector<std::string> inputs, InputOptions options, RejectLog& rejects);
  ~RecordFeed() override;
  RecordFeed(const RecordFeed&) = delete;
  RecordFeed& operator=(const RecordFeed&) = delete;

  // nullopt at the end of the input, or once stopped, also by a signal.
  std::optional<RecordBatch> next();
  void stop();
  // Waits for the reading thread and throws what ended it before its time.
  void finish();

  // Valid after finish().
  std::uint64_t records() const { return records_; }
  // Files of which nothing is an article: of a format that is not read, or too large.
  std::uint64_t refused_files() const { return refused_files_; }
  // Of the first of them that the user named: name and reason.
  const std::vector<std::string>& first_refused() const { return first_refused_; }
  // Files that could not be read to their end, and of the first of them name and reason.
  std::uint64_t unread_files() const { return unread_files_; }
  const std::vector<std::string>& first_unread() const { return first_unread_; }

 private:
  void read();
  void record(RawRecord record) override;
  void reject(Reject reject) override;
  void push_batch();

  std::vector<std::string> inputs_;
  InputOptions options_;
  RejectLog& rejects_;
  BoundedQueue<RecordBatch> queue_;
  std::atomic<bool> stopped_{false};
  RecordBatch batch_;  // being filled
  std::size_t batch_bytes_ = 0;
  std::uint64_t records_ = 0;
  std::uint64_t refused_files_ = 0;
  std::uint64_t unread_files_ = 0;
  std::vector<std::string> first_refused_;
  std::vector<std::string> first_unread_;
  std::exception_ptr failure_;
  std::jthread thread_;  // last: it uses all the others
};

}  // namespace dateline
