// Strings one after another in a section, found by their ends. Const methods may be
// called from any thread; must not outlive the file. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/narrow_array.h"
#include "common/format/section_file.h"

namespace dateline {

// ends[i] is where string i ends.
class StringTable {
 public:
  StringTable() = default;
  StringTable(VerifiedBytes bytes, NarrowArray<std::uint64_t> ends) : bytes_(bytes), ends_(ends) {}
  // Of the sections NAME.ends and, for its bytes, NAME.bytes or another.
  StringTable(const SectionFile& file, const std::string& name, const std::string& bytes = ".bytes")
      : StringTable(file.lazy_section(name + bytes), {file, name + ".ends"}) {
    if (!ends_.empty() && ends_.back() != bytes_.size()) {
      file.damaged("the ends of " + name + " are damaged");
    }
  }
  std::size_t size() const { return ends_.size(); }
  // Whether it may be of distinct strings: then all but one take a byte or more. Ends that are
  // all 0 take none, and may be said to be any number.
  bool can_be_distinct() const { return size() <= bytes_.size() + 1; }
  std::string_view operator[](std::size_t i) const {
    const std::uint64_t begin = i == 0 ? 0 : ends_[i - 1];
    return bytes_.part(begin, ends_[i]);
  }

 private:
  VerifiedBytes bytes_;
  NarrowArray<std::uint64_t> ends_;
};

// The sections of a StringTable, of what `get` makes of each element.
template <typename Range, typename Get = std::identity>
void write_string_table(SectionWriter& file, const std::string& name, const Range& range,
                        const Get& get = {}, const std::string& bytes = ".bytes") {
  std::vector<std::uint64_t> ends;
  std::uint64_t end = 0;
  file.begin(name + bytes);
  for (const auto& element : range) {
    const auto& string = std::invoke(get, element);
    file.append(string);
    ends.push_back(end += string.size());
  }
  write_narrow_array(file, name + ".ends", ends);
}

}  // namespace dateline
