#include "indexer/merge/frame_repacker.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "indexer/analyse/article_analyser.h"
#include "indexer/merge/record_samples.h"

namespace dateline {
namespace {

bool has_many_dictionaries(const OpenArchive& archive, const std::vector<std::size_t>& segments) {
  std::set<std::string_view> distinct;
  for (const std::size_t i : segments) {
    for (const std::string_view dictionary : archive.segments()[i]->articles().dictionaries()) {
      distinct.insert(dictionary);
    }
  }
  return distinct.size() > kMostKeptDictionaries;
}

bool has_deletions(const OpenArchive& archive, const std::vector<std::size_t>& segments) {
  return std::ranges::any_of(
      segments, [&](std::size_t i) { return archive.segments()[i]->entry().deleted > 0; });
}

}  // namespace

FrameRepacker::FrameRepacker(const OpenArchive& archive, const std::vector<std::size_t>& segments,
                             Repack which)
    : archive_(archive),
      all_(which == Repack::kAll || has_deletions(archive, segments) ||
           has_many_dictionaries(archive, segments)),
      dictionary_(train_dictionary(
          sample_records(archive, segments, all_ ? Sampled::kAll : Sampled::kUnaided),
          input_bytes(archive, segments))),
      packer_(dictionary_, kPackLevel) {}

void FrameRepacker::repack(const Place& place, std::uint8_t number, ArticleParts& parts) {
  if (number == 0 && !all_) return;
  parts.frame = packer_.pack(archive_.segment(place).articles().read(place.article));
  parts.dictionary = number;
}

}  // namespace dateline
