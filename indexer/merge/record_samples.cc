#include "indexer/merge/record_samples.h"

#include <cstdint>

namespace dateline {
namespace {

constexpr std::uint64_t kSamples = 1000;
// Of each; all samples together take 32 MB at most, however long the articles are.
constexpr std::size_t kSampleBytes = std::size_t{16} << 10;

template <typename Fn>
void for_each_candidate(const OpenArchive& archive, const std::vector<std::size_t>& segments,
                        Sampled which, const Fn& fn) {
  for (const std::size_t index : segments) {
    const Segment& segment = *archive.segments()[index];
    for (ArticleNumber article = 0; article < segment.size(); ++article) {
      if (segment.deletions().contains(article)) continue;
      if (which == Sampled::kUnaided && segment.articles().dictionary_of(article) != 0) continue;
      fn(segment, article);
    }
  }
}

}  // namespace

std::vector<std::string> sample_records(const OpenArchive& archive,
                                        const std::vector<std::size_t>& segments, Sampled which) {
  std::uint64_t candidates = 0;
  for_each_candidate(archive, segments, which,
                     [&](const Segment&, ArticleNumber) { ++candidates; });
  const std::uint64_t step = candidates / kSamples + 1;
  std::vector<std::string> samples;
  std::uint64_t n = 0;
  for_each_candidate(archive, segments, which, [&](const Segment& segment, ArticleNumber article) {
    if (n++ % step != 0) return;
    samples.push_back(segment.articles().read(article).json.substr(0, kSampleBytes));
  });
  return samples;
}

std::uint64_t input_bytes(const OpenArchive& archive, const std::vector<std::size_t>& segments) {
  std::uint64_t bytes = 0;
  for (const std::size_t i : segments) bytes += archive.segments()[i]->entry().input_bytes;
  return bytes;
}

}  // namespace dateline
