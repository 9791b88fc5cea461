// Between the reading of inputs and whoever makes articles of the records.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "indexer/parse/reject.h"

namespace dateline {

// One record as the input has it. JSON is not parsed yet: that is for the workers
// (RecordReader in common/article/record.h).
struct RawRecord {
  std::string json;  // one object, on one line
  std::shared_ptr<const std::string> file;
  std::uint64_t line = 0;  // where it starts
  // Written by a parser of ours, with the standard field names: other names that
  // the user gave (--map) are not for it (RecordReading::without_names).
  bool standard_names = false;
};

// Called from the thread that reads the inputs. What it throws ends the reading.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  virtual void record(RawRecord record) = 0;
  virtual void reject(Reject reject) = 0;
};

}  // namespace dateline
