#include "common/format/string_list.h"

namespace dateline {

StringList::StringList(const SectionFile& file, const std::string& name, std::size_t count)
    : bytes_(file.lazy_section(name + ".bytes")),
      starts_(file.lazy_array<std::uint32_t>(name + ".index",
                                             (count + kFrontGroup - 1) / kFrontGroup)),
      count_(count) {}

std::string_view StringList::group(std::size_t index) const {
  return bytes_.part(starts_[index],
                     index + 1 < starts_.size() ? starts_[index + 1] : bytes_.size());
}

std::string StringList::operator[](std::size_t index) const {
  FrontCursor cursor(group(index / kFrontGroup));
  for (std::size_t i = 0; i < index % kFrontGroup; ++i) cursor.next();
  return std::string(cursor.next());
}

void write_string_list(SectionWriter& file, const std::string& name, const FrontWriter& strings) {
  file.add(name + ".bytes", strings.bytes());
  file.add_array(name + ".index", strings.starts());
}

}  // namespace dateline
