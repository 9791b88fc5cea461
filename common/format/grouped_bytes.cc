#include "common/format/grouped_bytes.h"

#include "common/base/error.h"

namespace dateline {

GroupedBytes::GroupedBytes(const SectionFile& file, const std::string& name, std::size_t count)
    : bytes_(file.lazy_section(name + ".bytes")),
      starts_(file.lazy_array<std::uint32_t>(name + ".index", (count + kGroup - 1) / kGroup)) {}

std::string_view GroupedBytes::group(std::size_t index) const {
  return bytes_.part(starts_[index],
                     index + 1 < starts_.size() ? starts_[index + 1] : bytes_.size());
}

bool GroupedBytesWriter::begin() {
  const bool first = count_++ % GroupedBytes::kGroup == 0;
  if (bytes_.size() > most_) {
    throw Error(ErrorCode::kLimit, "a segment would hold more than 4 GB of ids, urls or terms", "",
                "index into several archives");
  }
  if (first) starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  return first;
}

void GroupedBytesWriter::write(SectionWriter& file, const std::string& name) const {
  file.add(name + ".bytes", bytes_);
  file.add_array(name + ".index", starts_);
}

}  // namespace dateline
