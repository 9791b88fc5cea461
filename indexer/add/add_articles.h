// Adds articles to an archive: reads the inputs, analyses in parallel, builds
// segments within the memory budget and publishes each as it is finished, so that a
// run that is cut short keeps what it has published; running it again adds the rest.
//
// Called by the thread that owns the writer. Errors: kInputOutput when an input
// does not exist, when writing fails, or when a signal asked to stop; kVersion
// when the archive's terms were made by another analysis. A file that cannot be read to
// its end, and a merge that fails when all is published, are told in the summary.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/article/record.h"
#include "common/base/error.h"
#include "indexer/analyse/entities/model.h"
#include "indexer/merge/build_limits.h"
#include "indexer/parse/input_reader.h"
#include "indexer/parse/reject_log.h"
#include "indexer/publish/archive_writer.h"

namespace dateline {

struct AddRequest {
  std::vector<std::string> inputs;
  InputOptions input;
  RecordReading reading;
  std::shared_ptr<const EntityModel> entities;  // none: names are not looked for
  BuildLimits limits;
  // Called now and then, from any thread, with articles and rejects so far.
  std::function<void(std::uint64_t, std::uint64_t)> progress = [](std::uint64_t, std::uint64_t) {};
};

struct AddSummary {
  std::uint64_t added = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t replaced = 0;
  std::uint64_t undated = 0;  // of those added or replaced
  std::uint64_t dated_by_dateline = 0;
  std::uint64_t records = 0;               // that were found in the inputs
  std::uint64_t refused_files = 0;         // of a format that is not read, or too large
  std::vector<std::string> first_refused;  // "file: reason" of the first that the user named
  std::uint64_t unread_files = 0;          // that could not be read to their end
  std::vector<std::string> first_unread;   // "file: reason" of the first of these
  std::optional<Error> merge_failure;      // why the merge that follows was put off
};

// Rejects, repairs and duplicates go to `rejects`.
AddSummary add_articles(ArchiveWriter& writer, const AddRequest& request, RejectLog& rejects);

}  // namespace dateline
