#include "indexer/inspect/check_archive.h"

#include <algorithm>
#include <ctime>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/archive/damage.h"
#include "common/archive/names.h"
#include "common/archive/segment.h"
#include "common/article/rules_version.h"
#include "common/base/error.h"
#include "indexer/analyse/entities/model_path.h"
#include "indexer/inspect/segment_check.h"
#include "indexer/names/make_names.h"
#include "indexer/publish/retention.h"
#include "indexer/publish/writer_lock.h"

namespace dateline {
namespace {

// Longer than any superseded generation is kept: what is only due to be removed
// is no finding.
constexpr std::int64_t kForever = std::int64_t{1} << 40;

void check_generation(const std::string& archive, const Generation& generation,
                      CheckReport& report) {
  const std::string where = archive + "/" + generation_file_name(generation.number);
  std::set<std::string> names;
  for (const SegmentEntry& segment : generation.segments) {
    if (!names.insert(segment.name).second) {
      report.damage(where, "segment " + segment.name + " stands in it twice");
    }
    if (std::stoull(segment.name) >= generation.next_segment) {
      report.damage(where, "segment " + segment.name + " is not below the next number");
    }
    if (segment.live() == 0) report.damage(where, "segment " + segment.name + " has no article");
  }
}

// An id belongs to one live article.
void check_ids(const std::vector<std::unique_ptr<Segment>>& segments, CheckReport& report) {
  std::unordered_map<std::string, const Segment*> seen;
  for (const std::unique_ptr<Segment>& segment : segments) {
    for (ArticleNumber article = 0; article < segment->size(); ++article) {
      if (segment->deletions().contains(article)) continue;
      const std::string id = segment->columns().id(article);
      const auto [at, is_new] = seen.try_emplace(id, segment.get());
      if (is_new) continue;
      report.damage(
          "segment " + segment->entry().name,
          "the id \"" + id + "\" is live in segment " + at->second->entry().name + " too");
    }
  }
}

// The model at hand; none when it is missing or cannot be read, which is no
// finding about the archive.
std::shared_ptr<const EntityModel> shipped_model() {
  const std::string path = default_model_path();
  if (path.empty()) return nullptr;
  try {
    return EntityModel::open(path);
  } catch (const Error&) {
    return nullptr;
  }
}

// Whether the table of names was made by the present rules: the writer that makes it anew makes
// its new segments by them too, so a segment of other rules tells that it may not be.
bool has_present_rules(const Generation& generation) {
  return std::ranges::all_of(generation.segments, [](const SegmentEntry& segment) {
    return segment.rules == kRulesVersion;
  });
}

// The table of names is what the live articles and the alias file give.
void check_names(const std::string& archive, const Generation& generation, CheckReport& report) {
  if (generation.names_file.empty()) return;
  if (const auto damage = find_names_damage(archive, generation, &report.bytes)) {
    report.damage(damage->path, damage->what);
    return;
  }
  const std::string path = archive + "/" + generation.names_file;
  try {
    const NameTable names = read_names(archive, generation);
    if (has_present_rules(generation) &&
        names != make_names(archive, generation, names.aliases())) {
      report.damage(path, "it is not what the articles' persons give");
    }
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kDamaged) throw;
    report.damage(path, error.message());
  }
}

// Whether `generation` is still the one in force.
bool is_in_force(const std::string& archive, const Generation& generation) {
  try {
    const Generation now = read_current_generation(archive);
    return now.number == generation.number && now.created == generation.created;
  } catch (const Error&) {
    return false;
  }
}

void check_leftovers(const std::string& archive, const Generation& generation,
                     CheckReport& report) {
  const std::vector<std::string> leftovers =
      find_leftovers(archive, generation, std::time(nullptr), kForever);
  // The unfinished files of a writer are no leftovers, nor those of what was published
  // during the check. A writer that begins now has had no part in the list.
  if (is_being_written(archive) || !is_in_force(archive, generation)) return;
  for (const std::string& leftover : leftovers) {
    report.warning(archive + "/" + leftover,
                   "no generation refers to it; the next writer removes it");
  }
}

}  // namespace

CheckReport check_archive(const std::string& archive,
                          const std::function<void(std::uint64_t)>& progress, unsigned threads) {
  CheckReport report;
  Generation generation;
  try {
    generation = read_current_generation(archive);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kDamaged) throw;
    report.damage(error.where(), error.message());
    return report;
  }
  check_generation(archive, generation, report);
  const CheckedAnalysis analysis = {generation.analyser, shipped_model(), threads};
  std::vector<std::unique_ptr<Segment>> whole;
  for (const SegmentEntry& entry : generation.segments) {
    ++report.segments;
    std::unique_ptr<Segment> segment = check_segment(archive, entry, analysis, report, progress);
    report.compared += segment != nullptr ? 1 : 0;
    if (segment != nullptr) whole.push_back(std::move(segment));
  }
  check_ids(whole, report);
  if (whole.size() == generation.segments.size()) check_names(archive, generation, report);
  check_leftovers(archive, generation, report);
  return report;
}

std::string report_text(const CheckReport& report) {
  std::string text;
  for (const Finding& finding : report.findings()) {
    text += finding.severity == Severity::kDamage ? "damage: " : "warning: ";
    text += finding.where + ": " + finding.what + "\n";
  }
  if (report.of_other_analysis > 0) {
    text += "note: " + std::to_string(report.of_other_analysis) + " of " +
            std::to_string(report.segments) +
            " segments were made by other rules or another entity model than those at hand: their "
            "names and dates were not compared; dateline-index reindex makes them anew\n";
  }
  const std::uint64_t total = report.damages() + report.warnings();
  if (total > report.findings().size()) {
    text += "and " + std::to_string(total - report.findings().size()) + " more\n";
  }
  text += std::to_string(report.articles) + " articles ";
  if (report.deleted > 0) text += "and " + std::to_string(report.deleted) + " deleted ones ";
  text += "in " + std::to_string(report.segments) + " segments" +
          (report.compared < report.segments
               ? " (" + std::to_string(report.segments - report.compared) +
                     " damaged: none of its articles was looked at)"
               : "") +
          ", " + std::to_string(report.bytes) + " bytes verified: ";
  if (total == 0) return text + "no damage\n";
  return text + std::to_string(report.damages()) + " damaged, " +
         std::to_string(report.warnings()) + " warnings\n";
}

std::string report_json(const CheckReport& report) {
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
  for (const Finding& finding : report.findings()) {
    findings.push_back({{"severity", finding.severity == Severity::kDamage ? "damage" : "warning"},
                        {"where", finding.where},
                        {"what", finding.what}});
  }
  const nlohmann::ordered_json json = {{"segments", report.segments},
                                       {"not_looked_into", report.segments - report.compared},
                                       {"other_analysis", report.of_other_analysis},
                                       {"articles", report.articles},
                                       {"deleted", report.deleted},
                                       {"bytes", report.bytes},
                                       {"damages", report.damages()},
                                       {"warnings", report.warnings()},
                                       {"findings", std::move(findings)}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace dateline
