#include "searcher/read/opened_archive.h"

#include "common/archive/damage.h"

namespace dateline {
namespace {

// Within the archive: where that stands is no business of those who ask a server.
std::string told(const FileDamage& damage, const std::string& archive) {
  return damage.path.substr(archive.size() + 1) + ": " + damage.what;
}

// Without joined names, articles are found under each spelling alone.
NameTable names_or_none(const std::string& path, const Generation& generation,
                        std::vector<std::string>& damages) {
  const auto damage = find_names_damage(path, generation);
  if (!damage) return read_names(path, generation);
  damages.push_back("the table of names is damaged, and no spellings are joined: " +
                    told(*damage, path));
  return {};
}

}  // namespace

OpenedArchive::OpenedArchive(const std::string& path, std::optional<std::uint64_t> generation,
                             Damage damage)
    : path_(path),
      damage_(damage),
      generation_(generation ? read_generation(path, *generation) : read_current_generation(path)),
      identity_(identity_of(generation_)),
      names_(damage == Damage::kAllowed ? names_or_none(path, generation_, damages_)
                                        : read_names(path, generation_)) {
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
                       std::to_string(entry.live()) +
                       " articles are left out: " + told(damages.front(), path_));
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
