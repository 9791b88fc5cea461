#include "indexer/repair/repair.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "common/archive/names.h"
#include "common/archive/segment.h"
#include "common/article/record_readers.h"
#include "common/base/error.h"
#include "common/text/term_maker.h"
#include "indexer/analyse/article_analyser.h"
#include "indexer/publish/interrupt.h"
#include "indexer/repair/salvage.h"
#include "indexer/segment/segment_builder.h"

namespace dateline {
namespace {

// What is still known of a damaged segment's articles beside their records.
class Remains {
 public:
  Remains(const std::string& archive, const SegmentEntry& entry,
          const std::vector<FileDamage>& damages) {
    auto whole = [&](const std::string& file) {
      const std::string path = segment_path(archive, entry.name, file);
      return std::ranges::none_of(damages, [&](const auto& d) { return d.path == path; });
    };
    if (whole("columns")) {
      columns_.emplace(segment_path(archive, entry.name, "columns"), entry.articles);
    }
    deletions_lost_ = !entry.deleted_file.empty() && (!columns_ || !whole(entry.deleted_file));
    if (!entry.deleted_file.empty() && !deletions_lost_) {
      deletions_.emplace(segment_path(archive, entry.name, entry.deleted_file), entry.articles);
    }
  }

  bool deletions_lost() const { return deletions_lost_; }
  bool knows_ids() const { return columns_.has_value(); }

  bool is_deleted(const std::string& id) const {
    if (!deletions_) return false;
    const auto number = columns_->find_id(id);
    return number && deletions_->contains(*number);
  }

  // The ids of live articles that are not among `saved`.
  template <typename Fn>
  std::vector<std::string> missing(const Fn& is_there) const {
    std::vector<std::string> ids;
    for (ArticleNumber number = 0; number < columns_->size(); ++number) {
      if (deletions_ && deletions_->contains(number)) continue;
      std::string id(columns_->id(number));
      if (!is_there(id)) ids.push_back(std::move(id));
    }
    return ids;
  }

 private:
  std::optional<Columns> columns_;
  std::optional<Deletions> deletions_;
  bool deletions_lost_ = false;
};

// An archive whose segments' disk is not mounted would be published without an article.
void refuse_when_all_are_gone(const std::string& archive, const Generation& generation) {
  namespace fs = std::filesystem;
  if (generation.segments.empty()) return;
  for (const SegmentEntry& entry : generation.segments) {
    for (const auto& [name, file] : entry.files) {
      // What cannot be asked for is not known to be gone.
      std::error_code unknown;
      const fs::path path = segment_path(archive, entry.name, name);
      if (fs::status(path, unknown).type() != fs::file_type::not_found) return;
    }
  }
  throw Error(ErrorCode::kDamaged, "no file of its segments is there; nothing was changed",
              archive + "/segments",
              "mount it, or bring it back from a copy; to begin again, remove the archive");
}

class Repairer {
 public:
  Repairer(ArchiveWriter& writer, const BuildLimits& limits,
           const std::shared_ptr<const EntityModel>& entities,
           const std::function<void(std::uint64_t)>& progress)
      : writer_(writer), limits_(limits), setup_{"", entities}, progress_(progress) {}

  RepairSummary run() {
    refuse_when_all_are_gone(writer_.archive(), writer_.generation());
    for (const SegmentEntry& entry : writer_.generation().segments) {
      std::vector<FileDamage> damages = find_damage(writer_.archive(), entry);
      if (damages.empty()) {
        sound_.push_back(std::make_unique<Segment>(writer_.archive(), entry));
      } else {
        damaged_.emplace_back(entry, std::move(damages));
      }
    }
    // The newest first: of an article that was replaced, the version to keep comes first.
    std::ranges::sort(damaged_,
                      [](const auto& a, const auto& b) { return a.first.name > b.first.name; });
    summary_.newest_lost = writer_.recovery().newest_lost;
    for (const std::string& name : writer_.recovery().unnamed) save_unnamed(name);
    for (const auto& [entry, damages] : damaged_) rebuild(entry, damages);
    look_at_names();
    if (summary_.mended()) {
      finish_segment();
      for (auto& [segment, articles] : change_.deleted) std::ranges::sort(articles);
      writer_.publish(change_, limits_.threads);
    }
    return std::move(summary_);
  }

 private:
  void look_at_names() {
    summary_.names = find_names_damage(writer_.archive(), writer_.generation());
    if (!summary_.names) return;
    change_.names_lost = true;
    change_.aliases = salvaged_aliases(writer_.archive(), writer_.generation());
    summary_.aliases_lost = !change_.aliases;
  }

  template <typename Fn>
  void each_record(const std::string& segment, const Fn& fn) {
    const std::string path = segment_path(writer_.archive(), segment, "articles");
    if (is_lost(path)) return;
    Salvage salvage(path);
    while (const std::optional<StoredRecord> record = salvage.next()) {
      throw_if_interrupted(writer_.archive(), "the archive is as it was");
      fn(*record);
    }
  }

  void save_unnamed(const std::string& name) {
    SegmentRepair repair;
    repair.segment = name;
    repair.unnamed = true;
    each_record(name, [&](const StoredRecord& record) { repair.saved += take_newer(record); });
    summary_.saved += repair.saved;
    summary_.segments.push_back(std::move(repair));
  }

  // Whether the record, which is newer than what sound segments have of its article, is saved.
  bool take_newer(const StoredRecord& record) {
    Article article;
    if (!reads(record, article) || !taken_.insert(article.id).second) return false;
    for (const auto& segment : sound_) {
      const auto number = segment->columns().find_id(article.id);
      if (!number || segment->deletions().contains(*number)) continue;
      const StoredRecord there = segment->articles().read(*number);
      if (there.json == record.json && there.reading == record.reading) return false;
      change_.deleted[segment->entry().name].push_back(*number);
    }
    add(article, record);
    return true;
  }

  void rebuild(const SegmentEntry& entry, const std::vector<FileDamage>& damages) {
    const Remains remains(writer_.archive(), entry, damages);
    SegmentRepair repair{entry.name, damages, entry.live(), 0, {}, 0, remains.deletions_lost(),
                         false};
    std::set<std::string> saved;
    each_record(entry.name, [&](const StoredRecord& record) { take(record, remains, saved); });
    repair.saved = saved.size();
    if (remains.knows_ids()) {
      repair.lost = remains.missing(
          [&](const std::string& id) { return taken_.contains(id) || is_live_elsewhere(id); });
    } else if (entry.live() > saved.size()) {
      repair.lost_unnamed = entry.live() - saved.size();
    }
    summary_.saved += repair.saved;
    summary_.lost += repair.lost.size() + repair.lost_unnamed;
    summary_.segments.push_back(std::move(repair));
    change_.removed.push_back(entry.name);
  }

  void take(const StoredRecord& record, const Remains& remains, std::set<std::string>& saved) {
    Article article;
    if (!reads(record, article)) return;
    if (remains.is_deleted(article.id) || is_live_elsewhere(article.id)) return;
    if (!taken_.insert(article.id).second) return;  // in a newer damaged segment
    saved.insert(article.id);
    add(article, record);
  }

  void add(const Article& article, const StoredRecord& record) {
    if (!builder_) {
      builder_ = std::make_unique<SegmentBuilder>(limits_.threads);
      analyser_.emplace(*builder_, setup_);
    }
    builder_->add(analyser_->analyse(article, record));
    if (builder_->memory_bytes() >= limits_.draft_bytes()) finish_segment();
    progress_(taken_.size());
  }

  // One whose way of being read is damaged costs no other.
  bool reads(const StoredRecord& record, Article& article) {
    try {
      return readers_.read(record, article).empty();
    } catch (const Error&) {
      return false;
    }
  }

  // A newer version of a replaced article, when the list of deletions is lost.
  bool is_live_elsewhere(const std::string& id) const {
    return std::ranges::any_of(sound_, [&](const std::unique_ptr<Segment>& segment) {
      const auto number = segment->columns().find_id(id);
      return number && !segment->deletions().contains(*number);
    });
  }

  void finish_segment() {
    if (!builder_) return;
    const std::string name = writer_.new_segment_name();
    change_.added.push_back(builder_->build(writer_.segment_directory(name), name));
    analyser_.reset();
    builder_.reset();
  }

  ArchiveWriter& writer_;
  const BuildLimits& limits_;
  const AnalysisSetup setup_;
  const std::function<void(std::uint64_t)>& progress_;
  std::vector<std::unique_ptr<Segment>> sound_;
  std::vector<std::pair<SegmentEntry, std::vector<FileDamage>>> damaged_;
  RecordReaders readers_;
  std::set<std::string> taken_;
  std::unique_ptr<SegmentBuilder> builder_;
  std::optional<ArticleAnalyser> analyser_;
  Change change_;
  RepairSummary summary_;
};

}  // namespace

RepairSummary repair(ArchiveWriter& writer, const BuildLimits& limits,
                     const std::shared_ptr<const EntityModel>& entities,
                     const std::function<void(std::uint64_t)>& progress) {
  if (!writer.generation().segments.empty() && writer.generation().analyser != kAnalyserVersion) {
    throw Error(ErrorCode::kVersion, "its text was analysed by another version", writer.archive(),
                "repair it with the Dateline that wrote it");
  }
  const InterruptWatch watch;
  return Repairer(writer, limits, entities, progress).run();
}

}  // namespace dateline
