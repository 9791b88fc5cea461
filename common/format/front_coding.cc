#include "common/format/front_coding.h"

#include <algorithm>

namespace dateline {

void FrontWriter::add(std::string_view string) {
  constexpr std::size_t kMore = 15;
  if (strings_++ % kFrontGroup == 0) {
    starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    before_.clear();
  }
  const auto parted = std::mismatch(string.begin(), string.end(), before_.begin(), before_.end());
  const auto shared = static_cast<std::size_t>(parted.first - string.begin());
  const std::size_t further = string.size() - shared;
  bytes_.push_back(static_cast<char>(std::min(shared, kMore) << 4 | std::min(further, kMore)));
  if (shared >= kMore) append_varint(bytes_, shared - kMore);
  if (further >= kMore) append_varint(bytes_, further - kMore);
  bytes_ += string.substr(shared);
  before_ = string;
}

}  // namespace dateline
