// A reader for each way in which stored records are read (StoredRecord::reading): few,
// made when first asked for, and their parsers keep their memory. One object for one
// thread. Errors: those of RecordReader::of().
#pragma once

#include <map>
#include <string>

#include "common/article/record.h"

namespace dateline {

class RecordReaders {
 public:
  RecordReader& of(const std::string& reading) {
    const auto known = readers_.find(reading);
    if (known != readers_.end()) return known->second;
    return readers_.emplace(reading, RecordReader::of(reading)).first->second;
  }

 private:
  std::map<std::string, RecordReader> readers_;
};

}  // namespace dateline
