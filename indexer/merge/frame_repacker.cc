#include "indexer/merge/frame_repacker.h"

#include "indexer/analyse/article_analyser.h"
#include "indexer/merge/record_samples.h"

namespace dateline {

FrameRepacker::FrameRepacker(const OpenArchive& archive, const std::vector<std::size_t>& segments)
    : archive_(archive),
      dictionary_(train_dictionary(sample_records(archive, segments, Sampled::kUnaided),
                                   input_bytes(archive, segments))),
      packer_(dictionary_, kPackLevel) {}

void FrameRepacker::repack(const Place& place, std::uint8_t number, ArticleParts& parts) {
  if (number == 0) return;
  parts.frame = packer_.pack(archive_.segment(place).articles().read(place.article));
  parts.dictionary = number;
}

}  // namespace dateline
