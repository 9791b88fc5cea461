#include "indexer/publish/open_archive.h"

#include <algorithm>
#include <numeric>

namespace dateline {

OpenArchive::OpenArchive(const std::string& archive, const Generation& generation) {
  for (const SegmentEntry& entry : generation.segments) {
    segments_.push_back(std::make_unique<Segment>(archive, entry));
  }
}

std::vector<std::size_t> OpenArchive::all() const {
  std::vector<std::size_t> indices(segments_.size());
  std::iota(indices.begin(), indices.end(), std::size_t{0});
  return indices;
}

std::optional<Place> OpenArchive::find(std::string_view id) const {
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    const auto article = segments_[i]->columns().find_id(id);
    if (article && !segments_[i]->deletions().contains(*article)) return Place{i, *article};
  }
  return std::nullopt;
}

TimeOrder::TimeOrder(const OpenArchive& archive, const std::vector<std::size_t>& segments)
    : archive_(archive) {
  for (const std::size_t segment : segments) push_next_live({segment, 0});
}

// The order inside a segment (common/archive/columns.h), over several.
bool TimeOrder::is_later(const Place& a, const Place& b) const {
  const Columns& columns_a = archive_.segment(a).columns();
  const Columns& columns_b = archive_.segment(b).columns();
  const std::uint64_t time_a = columns_a.time_key(a.article);
  const std::uint64_t time_b = columns_b.time_key(b.article);
  if (time_a != time_b) return time_a > time_b;
  return columns_a.id(a.article) < columns_b.id(b.article);
}

void TimeOrder::push_next_live(Place from) {
  const Segment& segment = archive_.segment(from);
  while (from.article < segment.size() && segment.deletions().contains(from.article)) {
    ++from.article;
  }
  if (from.article == segment.size()) return;
  heap_.push_back(from);
  std::ranges::push_heap(heap_, [this](const Place& a, const Place& b) { return is_later(a, b); });
}

std::optional<Place> TimeOrder::next() {
  if (heap_.empty()) return std::nullopt;
  std::ranges::pop_heap(heap_, [this](const Place& a, const Place& b) { return is_later(a, b); });
  const Place place = heap_.back();
  heap_.pop_back();
  push_next_live({place.segment, place.article + 1});
  return place;
}

}  // namespace dateline
