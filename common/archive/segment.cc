#include "common/archive/segment.h"

#include "common/base/error.h"
#include "common/base/file.h"
#include "common/base/hash.h"

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

}  // namespace

Segment::Segment(const std::string& archive, SegmentEntry entry)
    : archive_(archive),
      entry_(with_sizes_checked(archive, entry)),
      columns_(segment_path(archive, entry_.name, "columns"), entry_.articles),
      tokens_(segment_path(archive, entry_.name, "tokens"), entry_.articles),
      postings_(segment_path(archive, entry_.name, "postings"), entry_.files.at("postings"),
                segment_path(archive, entry_.name, "blocks"), entry_.articles),
      articles_(segment_path(archive, entry_.name, "articles"), entry_.articles) {
  if (!entry_.deleted_file.empty()) {
    deletions_ = Deletions(segment_path(archive, entry_.name, entry_.deleted_file),
                           entry_.articles);
  }
}

std::vector<std::string> Segment::damaged_files() const {
  std::vector<std::string> damaged;
  auto compare = [&](std::string_view name, const FileEntry& expected) {
    const MappedFile file(segment_path(archive_, entry_.name, name));
    if (file.size() != expected.bytes || hash64(file.bytes()) != expected.checksum) {
      damaged.push_back(file.path() + ": its bytes are not those that were written");
    }
  };
  for (const auto& [name, expected] : entry_.files) compare(name, expected);
  if (!entry_.deleted_file.empty()) compare(entry_.deleted_file, entry_.deleted_entry);
  return damaged;
}

}  // namespace dateline
