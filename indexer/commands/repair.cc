#include "indexer/repair/repair.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/cli/output.h"
#include "common/cli/progress.h"
#include "indexer/commands/build_options.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entity_options.h"

namespace dateline {
namespace {

std::string repair_text(const SegmentRepair& repair) {
  std::string text;
  for (const FileDamage& damage : repair.damages) {
    text += fmt::format("{}: {}\n", damage.path, damage.what);
  }
  if (repair.unnamed) {
    return text + fmt::format(
                      "segment {}, which no generation that can be read names: {} articles saved\n",
                      repair.segment, repair.saved);
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
                        {"in_no_generation", repair.unnamed},
                        {"damaged_files", std::move(files)},
                        {"articles", repair.live},
                        {"saved", repair.saved},
                        {"lost", repair.lost},
                        {"lost_without_id", repair.lost_unnamed},
                        {"deletions_lost", repair.deletions_lost}});
  }
  const nlohmann::ordered_json json = {{"current_mended", current_mended},
                                       {"newest_state_lost", summary.newest_lost},
                                       {"saved", summary.saved},
                                       {"lost", summary.lost},
                                       {"names_mended", summary.names.has_value()},
                                       {"aliases_lost", summary.aliases_lost},
                                       {"segments", std::move(segments)}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

// `generation` is the one in force now.
std::string summary_text(const RepairSummary& summary, bool current_mended,
                         std::uint64_t generation) {
  std::string text;
  if (current_mended) {
    text += fmt::format("CURRENT was missing or damaged; it names generation {} again\n",
                        generation - (summary.mended() ? 1 : 0));
  }
  if (summary.newest_lost) {
    text +=
        "the newest state of the archive is lost: articles that were deleted last may be in "
        "again, and an alias file that was given last may be gone\n";
  }
  if (summary.names) text += names_text(summary);
  for (const SegmentRepair& repair : summary.segments) text += repair_text(repair);
  return text + fmt::format("{} segments built anew, {} articles saved, {} lost\n",
                            summary.segments.size(), summary.saved, summary.lost);
}

}  // namespace

int run_repair(const ParsedArguments& arguments) {
  const std::string& archive = arguments.argument("ARCHIVE");
  ArchiveWriter writer(archive, "dateline-index repair", ArchiveWriter::Start::kRepair);
  const bool mended = writer.recovery().current_mended;
  RepairSummary summary;
  {
    Progress progress("repairing", arguments.has("quiet"));
    const auto entities = entity_model_of(arguments, writer.generation());
    summary = repair(writer, build_limits_of(arguments), entities, [&](std::uint64_t saved) {
      progress.update({saved, 0, 0, 0});
    });
  }
  print_findings(arguments.has("json") ? summary_json(summary, mended)
                                       : summary_text(summary, mended, writer.generation().number));
  return summary.lost > 0 || summary.aliases_lost || summary.newest_lost ? kExitNothingFound
                                                                         : kExitDone;
}

}  // namespace dateline
