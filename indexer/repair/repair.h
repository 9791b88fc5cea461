// Mends an archive out of what it keeps: each damaged segment is built anew from the
// records of its article store, a damaged table of names from the articles, and all that
// becomes one new generation.
//
// Where the newest generation's file is lost, the segments that came after the newest that can be
// read are saved in the same way; their articles go before older ones of the same ids.
//
// Only what is damaged is given up (common/archive/damage.h). When a file cannot be read for
// another reason, or when no file of any segment is there, the archive is left as it is.
//
// Called by the thread that owns the writer. Errors: kInputOutput; kDamaged when no file of
// any segment is there; kVersion when the
// archive's terms were made by another analysis, which would not fit the new ones.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/archive/damage.h"
#include "indexer/analyse/entities/model.h"
#include "indexer/merge/build_limits.h"
#include "indexer/publish/archive_writer.h"

namespace dateline {

struct SegmentRepair {
  std::string segment;
  std::vector<FileDamage> damages;
  std::uint64_t live = 0;  // articles that the generation counts
  std::uint64_t saved = 0;
  std::vector<std::string> lost;   // ids of those that could not be saved
  std::uint64_t lost_unnamed = 0;  // more of them, whose ids are lost too
  bool deletions_lost = false;     // deleted and replaced articles may be in again
  bool unnamed = false;            // no generation that can be read names it: `live` is not known
};

struct RepairSummary {
  std::optional<FileDamage> names;      // of the table of names, which is made anew
  bool aliases_lost = false;            // the alias file that was in it, if there was one
  bool newest_lost = false;             // the writer's recovery() went back behind it
  std::vector<SegmentRepair> segments;  // only those that were damaged, or unnamed
  std::uint64_t saved = 0;
  std::uint64_t lost = 0;

  // Whether a new generation was published.
  bool mended() const { return names || newest_lost || !segments.empty(); }
};

// `progress` is called now and then with the articles saved so far. `entities`: as for
// adding.
RepairSummary repair(ArchiveWriter& writer, const BuildLimits& limits,
                     const std::shared_ptr<const EntityModel>& entities,
                     const std::function<void(std::uint64_t)>& progress);

}  // namespace dateline
