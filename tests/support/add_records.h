// Adds JSON lines to an archive, as `dateline-index add` does.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "indexer/add/add_articles.h"
#include "indexer/parse/reject_log.h"

namespace dateline {

struct Added {
  AddSummary summary;
  RejectLog::Counts rejects;
};

// `lines`: JSON records, one each.
Added add_records(const std::string& archive, const std::vector<std::string>& lines,
                  unsigned threads = 2, std::uint64_t memory_bytes = std::uint64_t{64} << 20);

// The same with names found by `entities`.
Added add_records(const std::string& archive, const std::vector<std::string>& lines,
                  std::shared_ptr<const EntityModel> entities);

// The same, with the records read by `reading`.
Added add_records(const std::string& archive, const std::vector<std::string>& lines,
                  RecordReading reading);

// '{"id":"...","title":"...","body":"...","date":"..."}'
std::string record_line(const std::string& id, const std::string& title, const std::string& body,
                        const std::string& date = {});

}  // namespace dateline
