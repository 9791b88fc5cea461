#include "common/format/front_coding.h"

#include <algorithm>

namespace dateline {

void FrontWriter::add(std::string_view string) {
  constexpr std::size_t kMore = 15;
  if (coded_.begin()) before_.clear();
  const auto parted = std::mismatch(string.begin(), string.end(), before_.begin(), before_.end());
  const auto shared = static_cast<std::size_t>(parted.first - string.begin());
  const std::size_t further = string.size() - shared;
  std::string& bytes = coded_.bytes();
  bytes.push_back(static_cast<char>(std::min(shared, kMore) << 4 | std::min(further, kMore)));
  if (shared >= kMore) append_varint(bytes, shared - kMore);
  if (further >= kMore) append_varint(bytes, further - kMore);
  bytes += string.substr(shared);
  before_ = string;
}

}  // namespace dateline
