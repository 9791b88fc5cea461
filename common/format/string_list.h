// Strings in any order, front-coded (common/format/front_coding.h): index -> string
// without unpacking more than a group. Small where neighbours begin alike. FrontWriter
// makes one.
//
// Const methods may be called from any thread. Errors: kDamaged.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/format/front_coding.h"
#include "common/format/grouped_bytes.h"

namespace dateline {

class StringList {
 public:
  static constexpr std::size_t kGroup = GroupedBytes::kGroup;

  StringList() = default;
  // The sections `name`.bytes and `name`.index of `file`, holding `count` strings.
  StringList(const SectionFile& file, const std::string& name, std::size_t count)
      : coded_(file, name, count), count_(count) {}

  std::size_t size() const { return count_; }
  std::string operator[](std::size_t index) const;
  // The coded strings from index * kGroup on, kGroup or what is left.
  std::size_t groups() const { return coded_.groups(); }
  std::string_view group(std::size_t index) const { return coded_.group(index); }

 private:
  GroupedBytes coded_;
  std::size_t count_ = 0;
};

}  // namespace dateline
