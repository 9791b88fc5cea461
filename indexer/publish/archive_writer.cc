#include "indexer/publish/archive_writer.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <iterator>
#include <set>
#include <tuple>

#include "common/archive/segment.h"
#include "common/base/error.h"
#include "common/base/file.h"
#include "common/text/term_maker.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// A directory that holds other things than a first publication that was cut
// short is somebody's, and no place for an archive.
void refuse_foreign_directory(const std::string& archive) {
  const auto refuse = [&](const std::string& name) {
    throw Error(ErrorCode::kUsage, "not a Dateline archive, and not empty: it holds " + name,
                archive, "name a new directory");
  };
  for (const fs::directory_entry& entry : fs::directory_iterator(archive)) {
    const std::string name = entry.path().filename().string();
    const bool segments = name == "segments" && entry.is_directory();
    if (name != "lock" && !segments && !is_file_of_generations(name)) refuse(name);
  }
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(archive + "/segments", none)) {
    const std::string name = entry.path().filename().string();
    if (!is_name_of_segment(name)) refuse("segments/" + name);
  }
}

// The directory in which the archive's lock file will stand.
const std::string& prepared(const std::string& archive, ArchiveWriter::Start start) {
  if (archive_exists(archive)) return archive;
  if (start == ArchiveWriter::Start::kRepair) {
    if (is_unpublished(archive)) read_current_generation(archive);  // says what is amiss
    return archive;
  }
  if (start == ArchiveWriter::Start::kExisting) {
    read_current_generation(archive);  // says what is amiss
    return archive;
  }
  make_directory(archive);
  if (!fs::is_directory(archive)) {
    throw Error(ErrorCode::kUsage, "not a directory", archive, "name a new directory");
  }
  refuse_foreign_directory(archive);
  return archive;
}

// Whether CURRENT leads to a generation.
bool is_current_sound(const std::string& archive) {
  try {
    read_current_generation(archive);
    return true;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kDamaged && error.code() != ErrorCode::kUsage) throw;
    return false;
  }
}

}  // namespace

ArchiveWriter::ArchiveWriter(std::string archive, const std::string& command, Start start,
                             std::int64_t keep_seconds)
    : archive_(std::move(archive)),
      lock_(prepared(archive_, start), command),
      keep_seconds_(keep_seconds) {
  begin(start);
  require_in_place();
  create_directories();
  if (may_remove_) remove_leftovers(archive_, generation_, std::time(nullptr), keep_seconds_);
}

// Without CURRENT, what there is would be taken for leftovers.
void ArchiveWriter::begin(Start start) {
  if (start == Start::kRepair && !is_current_sound(archive_)) {
    recovery_ = recover_generation(archive_);
    may_remove_ = !recovery_.newest_lost;
    generation_ = recovery_.base;
  } else if (archive_exists(archive_) || adopt_newest_generation(archive_)) {
    generation_ = read_current_generation(archive_);
  }
}

ArchiveWriter::~ArchiveWriter() {
  // Whatever happened, CURRENT says what is in force; the rest goes. Failing
  // here costs only space until the next writer starts.
  if (!may_remove_) return;
  try {
    require_in_place();
    const bool exists = archive_exists(archive_);
    // Somebody took CURRENT away: nothing tells what is in force.
    if (!exists && generation_.number != 0) return;
    if (!exists) mark_unpublished(archive_);  // until all is gone: its own file may have failed
    const Generation current = exists ? read_current_generation(archive_) : Generation();
    remove_leftovers(archive_, current, std::time(nullptr), keep_seconds_);
  } catch (const std::exception&) {
    return;
  }
}

// A copy brought back to the archive's path while this writer works is not the archive whose
// lock it holds, and what it knows of segments is not true there.
void ArchiveWriter::require_in_place() const {
  if (lock_.is_of(archive_)) return;
  throw Error(ErrorCode::kInputOutput,
              "the archive was moved or replaced while it was being written", archive_,
              "nothing more was written; run the command again on the archive that is meant");
}

void ArchiveWriter::create_directories() {
  const std::string segments = archive_ + "/segments";
  const bool exists = fs::exists(segments);
  // Gone with what the generation names, or not mounted.
  if (!exists && !generation_.segments.empty()) {
    throw Error(ErrorCode::kDamaged, "the directory of its segments is missing", segments,
                "mount it, or bring it back from a copy");
  }
  if (exists && generation_.number != 0) return;
  make_directory(segments);
  if (generation_.number == 0 && may_remove_) mark_unpublished(archive_);
  // Also what a command before made that was killed: it may not be on the disk yet.
  sync_path(archive_);
  sync_path(fs::weakly_canonical(archive_).parent_path().string());
}

std::string ArchiveWriter::new_segment_name() {
  require_in_place();
  return six_digits(generation_.next_segment++);
}

std::string ArchiveWriter::segment_directory(const std::string& name) const {
  return archive_ + "/segments/" + name;
}

SegmentEntry ArchiveWriter::with_deletions(const SegmentEntry& segment,
                                           const std::vector<ArticleNumber>& articles,
                                           std::uint64_t number) {
  const Segment opened(archive_, segment);
  const std::vector<ArticleNumber> before = opened.deletions().articles();
  std::vector<ArticleNumber> all;
  std::set_union(before.begin(), before.end(), articles.begin(), articles.end(),
                 std::back_inserter(all));
  SegmentEntry next = segment;
  next.deleted = all.size();
  next.deleted_undated = 0;
  next.deleted_length = 0;
  const Columns& columns = opened.columns();
  for (const ArticleNumber article : all) {
    if (!columns.date(article).known()) ++next.deleted_undated;
    next.deleted_length += columns.length(article);
  }
  if (next.live() == 0 || all.size() == before.size()) return next;
  next.deleted_file = "deleted-" + six_digits(number);
  const std::string path = segment_path(archive_, segment.name, next.deleted_file);
  write_deletions(path, all, opened.tokens());
  sync_path(segment_directory(segment.name));
  next.deleted_entry = entry_of_file(path);
  return next;
}

void ArchiveWriter::name_values(const Change& change, unsigned threads, Generation& next) const {
  const NameTable before = change.names_lost ? NameTable() : read_names(archive_, generation_);
  const NameTable names =
      make_names(archive_, next, change.aliases ? *change.aliases : before.aliases(), threads);
  if (names == before && !change.names_lost) return;
  next.names_file.clear();
  if (names.empty()) return;
  next.names_file = "names-" + six_digits(next.number);
  const std::string path = archive_ + "/" + next.names_file;
  names.write(path);
  next.names_entry = entry_of_file(path);
}

void ArchiveWriter::publish(const Change& change, unsigned threads) {
  require_in_place();
  Generation next = generation_;
  ++next.number;
  next.made_by = "dateline-index " DATELINE_VERSION;
  next.created = std::time(nullptr);
  if (change.reanalysed || generation_.segments.empty()) next.analyser = kAnalyserVersion;
  next.segments.clear();
  for (const SegmentEntry& segment : generation_.segments) {
    if (std::ranges::find(change.removed, segment.name) != change.removed.end()) continue;
    const auto deleted = change.deleted.find(segment.name);
    next.segments.push_back(deleted == change.deleted.end()
                                ? segment
                                : with_deletions(segment, deleted->second, next.number));
  }
  std::erase_if(next.segments, [](const SegmentEntry& segment) { return segment.live() == 0; });
  next.segments.insert(next.segments.end(), change.added.begin(), change.added.end());
  std::ranges::sort(next.segments, {}, [](const SegmentEntry& segment) {
    return std::tie(segment.first_day, segment.name);
  });

  name_values(change, threads, next);
  const std::string json = to_json(next);
  sync_path(archive_ + "/segments");
  require_in_place();
  replace_file(archive_ + "/" + generation_file_name(next.number), json);
  replace_file(archive_ + "/CURRENT", current_line(next.number, json));
  generation_ = std::move(next);
  may_remove_ = true;
  remove_leftovers(archive_, generation_, generation_.created, keep_seconds_);
}

}  // namespace dateline
