#include "indexer/repair/repair.h"

#include <fmt/format.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/cli/progress.h"
#include "indexer/commands/build_options.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entity_options.h"
#include "indexer/publish/adopt.h"
#include "indexer/publish/retention.h"

namespace dateline {
namespace {

// Makes CURRENT name a generation again when it is gone or damaged; says so.
bool mend_current(const std::string& archive) {
  try {
    read_current_generation(archive);
    return false;
  } catch (const Error& error) {
    if (error.code() == ErrorCode::kVersion || error.code() == ErrorCode::kInputOutput) throw;
  }
  if (generation_numbers(archive).empty()) {
    throw Error(ErrorCode::kUsage, "not a Dateline archive", archive);
  }
  const WriterLock lock(archive, "dateline-index repair");
  if (!adopt_newest_generation(archive, Adopt::kReadable)) {
    throw Error(ErrorCode::kUsage, "not a Dateline archive", archive);
  }
  return true;
}

std::string repair_text(const SegmentRepair& repair) {
  std::string text;
  for (const FileDamage& damage : repair.damages) {
    text += fmt::format("{}: {}\n", damage.path, damage.what);
  }
  text += fmt::format("segment {}: {} of {} articles saved\n", repair.segment, repair.saved,
                      repair.live);
  for (const std::string& id : repair.lost) text += fmt::format("lost: {}\n", id);
  if (repair.lost_unnamed > 0) {
    text += fmt::format("lost: {} more, whose ids are lost too\n", repair.lost_unnamed);
  }
  if (repair.deletions_lost) {
    text += "its deletions are lost: articles that were deleted from it are in again\n";
  }
  return text;
}

std::string names_text(const RepairSummary& summary) {
  return fmt::format(
      "{}: {}\nthe table of names is made anew{}\n", summary.names->path, summary.names->what,
      summary.aliases_lost ? "; the alias file in it is lost: if there was one, give it again with "
                             "dateline-index aliases"
                           : "");
}

std::string summary_json(const RepairSummary& summary, bool current_mended) {
  nlohmann::ordered_json segments = nlohmann::ordered_json::array();
  for (const SegmentRepair& repair : summary.segments) {
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (const FileDamage& damage : repair.damages) files.push_back(damage.path);
    segments.push_back({{"segment", repair.segment},
                        {"damaged_files", std::move(files)},
                        {"articles", repair.live},
                        {"saved", repair.saved},
                        {"lost", repair.lost},
                        {"lost_without_id", repair.lost_unnamed},
                        {"deletions_lost", repair.deletions_lost}});
  }
  const nlohmann::ordered_json json = {{"current_mended", current_mended},
                                       {"saved", summary.saved},
                                       {"lost", summary.lost},
                                       {"names_mended", summary.names.has_value()},
                                       {"aliases_lost", summary.aliases_lost},
                                       {"segments", std::move(segments)}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

int run_repair(const ParsedArguments& arguments) {
  const std::string& archive = arguments.argument("ARCHIVE");
  const bool mended = mend_current(archive);
  ArchiveWriter writer(archive, "dateline-index repair", ArchiveWriter::Start::kExisting);
  RepairSummary summary;
  {
    Progress progress("repairing", arguments.has("quiet"));
    const auto entities = entity_model_of(arguments, writer.generation());
    summary = repair(writer, build_limits_of(arguments), entities, [&](std::uint64_t saved) {
      progress.update({saved, 0, 0, 0});
    });
  }
  if (arguments.has("json")) {
    std::cout << summary_json(summary, mended);
  } else {
    if (mended) {
      std::cout << fmt::format("CURRENT was missing or damaged; it names generation {} again\n",
                               writer.generation().number - (summary.mended() ? 1 : 0));
    }
    if (summary.names) std::cout << names_text(summary);
    for (const SegmentRepair& repair : summary.segments) std::cout << repair_text(repair);
    std::cout << fmt::format("{} segments built anew, {} articles saved, {} lost\n",
                             summary.segments.size(), summary.saved, summary.lost);
  }
  return summary.lost > 0 || summary.aliases_lost ? kExitNothingFound : kExitDone;
}

}  // namespace dateline
