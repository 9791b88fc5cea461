#include "indexer/merge/memory_for_one.h"

#include <algorithm>

#include "indexer/publish/interrupt.h"
#include "indexer/segment/segment_builder.h"
#include "indexer/segment/segment_source.h"

namespace dateline {
namespace {

// For the words of a small budget: as much as a run takes beside its budget anyhow.
constexpr std::uint64_t kRoomForWords = std::uint64_t{128} << 20;

// Records that are packed anew are a little larger or smaller than before.
MemoryNeed with_margin(std::uint64_t bytes, bool at_least) {
  return {BuildLimits::memory_for_draft(at_least ? bytes : bytes + bytes / 32), at_least};
}

}  // namespace

MemoryNeed memory_for_one(const OpenArchive& archive, const std::vector<std::size_t>& segments,
                          const BuildLimits& limits) {
  const std::uint64_t room = std::max(limits.draft_bytes(), kRoomForWords);
  SegmentBuilder words(1);
  std::uint64_t articles = 0;
  for (const std::size_t index : segments) {
    const Segment& segment = *archive.segments()[index];
    SegmentSource source(segment, words, SegmentSource::Dictionaries::kLeft);
    for (ArticleNumber article = 0; article < segment.size(); ++article) {
      if (segment.deletions().contains(article)) continue;
      throw_if_interrupted(segment.entry().name, "nothing is lost; run the command again");
      articles += SegmentBuilder::memory_of(source.read(article));
      const std::uint64_t forms = words.forms().memory_bytes();
      if (forms > room) return with_margin(articles + forms, true);
    }
  }
  return with_margin(articles + words.forms().memory_bytes(), false);
}

}  // namespace dateline
