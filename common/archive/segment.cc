#include "common/archive/segment.h"

#include <algorithm>

#include "common/base/error.h"
#include "common/base/file.h"

namespace dateline {
namespace {

// Every file of the segment must have the size that the generation states.
const SegmentEntry& with_sizes_checked(const std::string& archive, const SegmentEntry& entry) {
  for (const std::string_view name : kSegmentFiles) {
    const auto file = entry.files.find(std::string(name));
    const std::string path = segment_path(archive, entry.name, name);
    if (file == entry.files.end()) {
      throw Error(ErrorCode::kDamaged, "the generation does not name it", path);
    }
    if (file_size(path) != file->second.bytes) {
      throw Error(ErrorCode::kDamaged, "its size is not the one that was written", path,
                  "run dateline-index check");
    }
  }
  return entry;
}

// A sound file of another segment or archive is damage as well.
void require_footer(const SectionFile& file, const FileEntry& expected) {
  if (file.checksum() != expected.footer) file.damaged("it is not the file that was written");
}

}  // namespace

Segment::Segment(const std::string& archive, const SegmentEntry& entry)
    : archive_(archive),
      entry_(with_sizes_checked(archive, entry)),
      columns_(segment_path(archive, entry_.name, "columns"), entry_.articles),
      tokens_(segment_path(archive, entry_.name, "tokens"), entry_.articles),
      postings_(segment_path(archive, entry_.name, "postings"), entry_.files.at("postings"),
                segment_path(archive, entry_.name, "blocks"), entry_.articles),
      articles_(segment_path(archive, entry_.name, "articles"), entry_.articles) {
  require_footer(columns_.file(), entry_.files.at("columns"));
  require_footer(tokens_.file(), entry_.files.at("tokens"));
  require_footer(postings_.blocks_file(), entry_.files.at("blocks"));
  require_footer(articles_.file(), entry_.files.at("articles"));
  if (!entry_.deleted_file.empty()) {
    deletions_ =
        Deletions(segment_path(archive, entry_.name, entry_.deleted_file), entry_.articles);
    require_footer(deletions_.file(), entry_.deleted_entry);
  }
}

std::pair<DayNumber, DayNumber> Segment::live_days() const {
  if (deletions_.empty()) return {entry_.first_day, entry_.last_day};
  std::pair<DayNumber, DayNumber> days;
  const auto all = columns_.days();
  const auto take = [&](ArticleNumber article) {
    if (all[article] == 0 || deletions_.contains(article)) return false;
    days.second = std::max(days.second, columns_.date(article).last_day());
    return true;
  };
  for (ArticleNumber article = 0; article < size() && days.first == 0; ++article) {
    if (take(article)) days.first = all[article];
  }
  for (auto article = static_cast<ArticleNumber>(size()); article > 0; --article) {
    if (take(article - 1)) break;
  }
  // A month or a year may end after the last article's day.
  for (const ArticleNumber article : columns_.imprecise()) take(article);
  return days;
}

std::pair<DayNumber, DayNumber> live_days(std::span<const std::unique_ptr<Segment>> segments) {
  std::pair<DayNumber, DayNumber> days;
  for (const std::unique_ptr<Segment>& segment : segments) {
    const auto [first, last] = segment->live_days();
    if (first == 0) continue;
    days.first = days.first == 0 ? first : std::min(days.first, first);
    days.second = std::max(days.second, last);
  }
  return days;
}

}  // namespace dateline
