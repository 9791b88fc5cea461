// Stored records as articles again, each read as it was when it came in. Ways of reading
// are few, and their readers keep their memory. One object for one thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/article/article.h"
#include "common/article/record.h"

namespace dateline {

class RecordReaders {
 public:
  // As RecordReader::read(): "" or why the record is no article.
  std::string read(const StoredRecord& record, Article& article) {
    auto reader = readers_.find(record.reading);
    if (reader == readers_.end()) {
      reader = readers_.emplace(record.reading, RecordReader::of(record.reading)).first;
    }
    repairs_.clear();
    return reader->second.read(record.json, article, repairs_);
  }

 private:
  std::map<std::string, RecordReader> readers_;  // by StoredRecord::reading
  std::vector<std::string> repairs_;             // said when the article was added
};

}  // namespace dateline
