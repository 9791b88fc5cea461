#include "searcher/read/opened_archive.h"

namespace dateline {

OpenedArchive::OpenedArchive(const std::string& path, std::optional<std::uint64_t> generation)
    : path_(path),
      generation_(generation ? read_generation(path, *generation) : read_current_generation(path)),
      names_(read_names(path, generation_)) {
  for (const SegmentEntry& entry : generation_.segments) {
    segments_.push_back(std::make_unique<Segment>(path, entry));
    segments_.back()->join_values(names_);
  }
}

std::optional<OpenedArchive::Place> OpenedArchive::find(std::string_view id) const {
  for (const auto& segment : segments_) {
    const auto article = segment->columns().find_id(id);
    if (article && !segment->deletions().contains(*article)) return Place{segment.get(), *article};
  }
  return std::nullopt;
}

}  // namespace dateline
