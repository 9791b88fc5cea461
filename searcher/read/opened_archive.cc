#include "searcher/read/opened_archive.h"

#include "common/archive/damage.h"

namespace dateline {

OpenedArchive::OpenedArchive(const std::string& path, std::optional<std::uint64_t> generation,
                             Damage damage)
    : path_(path),
      damage_(damage),
      generation_(generation ? read_generation(path, *generation) : read_current_generation(path)),
      names_(read_names(path, generation_)) {
  if (damage_ == Damage::kAllowed) leave_out_damaged();
  for (const SegmentEntry& entry : generation_.segments) {
    segments_.push_back(std::make_unique<Segment>(path, entry));
    segments_.back()->join_values(names_);
  }
}

void OpenedArchive::leave_out_damaged() {
  std::erase_if(generation_.segments, [this](const SegmentEntry& entry) {
    const std::vector<FileDamage> damages = find_damage(path_, entry);
    if (damages.empty()) return false;
    damages_.push_back("segment " + entry.name + " is damaged, and its " +
                       std::to_string(entry.live()) + " articles are left out: " +
                       damages.front().path + ": " + damages.front().what);
    return true;
  });
}

std::optional<OpenedArchive::Place> OpenedArchive::find(std::string_view id) const {
  for (const auto& segment : segments_) {
    const auto article = segment->columns().find_id(id);
    if (article && !segment->deletions().contains(*article)) return Place{segment.get(), *article};
  }
  return std::nullopt;
}

}  // namespace dateline
