// Strings in any order, front-coded in groups of 16 (common/format/front_coding.h):
// index -> string without unpacking more than a group. Small where neighbours begin alike.
//
// Const methods may be called from any thread. Errors: kDamaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/format/front_coding.h"
#include "common/format/section_file.h"

namespace dateline {

class StringList {
 public:
  StringList() = default;
  // The sections `name`.bytes and `name`.index of `file`, holding `count` strings.
  StringList(const SectionFile& file, const std::string& name, std::size_t count);

  std::size_t size() const { return count_; }
  std::string operator[](std::size_t index) const;
  // The coded strings from index * kFrontGroup on, kFrontGroup or what is left.
  std::size_t groups() const { return starts_.size(); }
  std::string_view group(std::size_t index) const;

 private:
  VerifiedBytes bytes_;
  Verified<std::uint32_t> starts_;
  std::size_t count_ = 0;
};

// The sections of a StringList, of the strings that were added to `strings`.
void write_string_list(SectionWriter& file, const std::string& name, const FrontWriter& strings);

}  // namespace dateline
