#include "indexer/merge/merger.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "common/base/error.h"
#include "indexer/merge/memory_for_one.h"
#include "indexer/merge/merge_policy.h"
#include "indexer/merge/record_samples.h"
#include "indexer/publish/interrupt.h"
#include "indexer/publish/open_archive.h"
#include "indexer/segment/segment_builder.h"
#include "indexer/segment/segment_source.h"

namespace dateline {
namespace {

std::vector<std::size_t> indices_of(const OpenArchive& archive,
                                    const std::vector<std::string>& names) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < archive.segments().size(); ++i) {
    const std::string& name = archive.segments()[i]->entry().name;
    if (std::ranges::find(names, name) != names.end()) indices.push_back(i);
  }
  return indices;
}

// One new segment: articles of `order` until the budget is reached.
class MergedSegment {
 public:
  MergedSegment(const OpenArchive& archive, FrameRepacker& repacker, const BuildLimits& limits)
      : archive_(archive), limits_(limits), builder_(limits.threads), repacker_(repacker) {}

  // Returns false when there was nothing left to take.
  bool fill(ArchiveWriter& writer, TimeOrder& order) {
    const std::uint8_t dictionary = builder_.add_dictionary(repacker_.dictionary());
    while (builder_.memory_bytes() < limits_.draft_bytes()) {
      throw_if_interrupted(writer.archive(), "nothing is lost; run the command again");
      const std::optional<Place> place = order.next();
      if (!place) break;
      ArticleParts parts = source(place->segment).read(place->article);
      if (parts.dictionary == 0 || repacker_.repacks_all())
        repacker_.repack(*place, dictionary, parts);
      builder_.add(std::move(parts));
    }
    return builder_.size() > 0;
  }

  SegmentEntry build(ArchiveWriter& writer) {
    const std::string name = writer.new_segment_name();
    return builder_.build(writer.segment_directory(name), name);
  }

 private:
  SegmentSource& source(std::size_t segment) {
    const auto known = sources_.find(segment);
    if (known != sources_.end()) return known->second;
    const auto dictionaries = repacker_.repacks_all() ? SegmentSource::Dictionaries::kLeft
                                                      : SegmentSource::Dictionaries::kTaken;
    return sources_.try_emplace(segment, *archive_.segments()[segment], builder_, dictionaries)
        .first->second;
  }

  const OpenArchive& archive_;
  const BuildLimits& limits_;
  SegmentBuilder builder_;
  FrameRepacker& repacker_;
  std::map<std::size_t, SegmentSource> sources_;
};

// Replaces the named segments, unless that takes more than `most` new ones: then nothing is
// changed, and the memory is returned with which it takes one.
std::optional<MemoryNeed> merge_into(ArchiveWriter& writer, const std::vector<std::string>& names,
                                     const BuildLimits& limits, Repack repack, std::size_t most) {
  Change change;
  change.removed = names;
  {
    const OpenArchive archive(writer.archive(), writer.generation());
    const std::vector<std::size_t> indices = indices_of(archive, names);
    FrameRepacker repacker(archive, indices, repack);
    TimeOrder order(archive, indices);
    bool too_many = false;
    for (;;) {
      MergedSegment merged(archive, repacker, limits);
      if (!merged.fill(writer, order)) break;
      too_many = change.added.size() == most;
      if (too_many) break;
      change.added.push_back(merged.build(writer));
    }
    if (too_many) return memory_for_one(archive, indices, limits);
  }
  writer.publish(change, limits.threads);
  return std::nullopt;
}

}  // namespace

void merge_segments(ArchiveWriter& writer, const std::vector<std::string>& names,
                    const BuildLimits& limits, Repack repack) {
  merge_into(writer, names, limits, repack, std::numeric_limits<std::size_t>::max());
}

void merge_as_needed(ArchiveWriter& writer, const BuildLimits& limits) {
  for (;;) {
    const std::size_t before = writer.generation().segments.size();
    const std::vector<std::string> names =
        choose_merge(writer.generation().segments, limits.draft_bytes());
    if (names.empty()) return;
    merge_segments(writer, names, limits);
    // Sizes are estimates; a merge that made nothing smaller would be chosen again.
    if (names.size() > 1 && writer.generation().segments.size() >= before) return;
  }
}

namespace {

bool is_compact(const std::string& archive, const std::vector<SegmentEntry>& segments) {
  if (segments.empty()) return true;
  if (segments.size() > 1 || segments.front().deleted > 0) return false;
  return Segment(archive, segments.front()).articles().dictionaries().empty();
}

}  // namespace

std::optional<MemoryNeed> compact(ArchiveWriter& writer, const BuildLimits& limits) {
  const InterruptWatch watch;
  const std::vector<SegmentEntry>& segments = writer.generation().segments;
  if (is_compact(writer.archive(), segments)) return std::nullopt;
  std::vector<std::string> names;
  for (const SegmentEntry& segment : segments) names.push_back(segment.name);
  return merge_into(writer, names, limits, Repack::kAll, names.size());
}

}  // namespace dateline
