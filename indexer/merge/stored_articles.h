// Stored records as articles again: what reindex and check work on. One object
// for one thread. Errors: kDamaged when a record cannot be read any more.
#pragma once

#include "common/archive/segment.h"
#include "common/article/record_readers.h"

namespace dateline {

class StoredArticles {
 public:
  // `record`: the stored record of that article.
  Article read(const Segment& segment, ArticleNumber number, const StoredRecord& record);

 private:
  RecordReaders readers_;
};

}  // namespace dateline
