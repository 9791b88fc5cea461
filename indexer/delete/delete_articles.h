// Deletes articles by their ids: one new generation for all of them. Called by
// the thread that owns the writer. Errors: kInputOutput, kDamaged.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/publish/archive_writer.h"

namespace dateline {

struct DeleteSummary {
  std::uint64_t deleted = 0;
  std::vector<std::string> unknown;  // ids that no live article has
};

DeleteSummary delete_articles(ArchiveWriter& writer, const std::vector<std::string>& ids);

}  // namespace dateline
