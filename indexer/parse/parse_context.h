// What a parser of one format needs to know beside the bytes: which file they are
// of, the limit, and where records and rejects go. Lives for one file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "indexer/parse/record_sink.h"

namespace dateline {

struct ParseContext {
  std::shared_ptr<const std::string> file;
  std::size_t max_record_bytes;
  RecordSink& sink;
  bool named = false;           // the user named the file itself
  std::string article_id = {};  // for the article, where a file is one; "": it has none

  void given(std::string json, std::uint64_t line) const {
    sink.record({std::move(json), file, line, false});
  }
  void written(std::string json, std::uint64_t line) const {
    sink.record({std::move(json), file, line, true});
  }
  void reject(std::uint64_t line, std::string reason, std::string id = {}) const {
    sink.reject({RejectKind::kRejected, *file, line, std::move(reason), std::move(id), false,
                 named && line == 0});
  }
  void repaired(std::uint64_t line, std::string reason, std::string id = {}) const {
    sink.reject({RejectKind::kRepaired, *file, line, std::move(reason), std::move(id)});
  }
  std::string too_long() const {
    return "record larger than " + std::to_string(max_record_bytes >> 20) + " MB";
  }
};

}  // namespace dateline
