// Front coding: a string as what it shares with the one before it, and the rest.
//
// A string is a byte, the bytes shared times 16 plus the further bytes, then the further
// bytes; where either is 15 or more, 15 stands for it, and a varint of what is more than 15
// follows (of the shared ones first). One object for one thread. Errors: kDamaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/base/varint.h"
#include "common/format/grouped_bytes.h"

namespace dateline {

struct FrontCoded {
  std::uint64_t shared = 0;
  std::string_view rest;
};

inline FrontCoded read_front_coded(const char*& at, const char* end) {
  constexpr unsigned kMore = 15;
  if (at == end) throw Error(ErrorCode::kDamaged, "a list of strings is cut off");
  const auto head = static_cast<unsigned char>(*at++);
  std::uint64_t shared = head >> 4;
  if (shared == kMore) shared += read_varint(at, end);
  std::uint64_t further = head & 15;
  if (further == kMore) further += read_varint(at, end);
  if (further > static_cast<std::uint64_t>(end - at)) {
    throw Error(ErrorCode::kDamaged, "a list of strings is cut off");
  }
  const std::string_view rest(at, further);
  at += further;
  return {shared, rest};
}

// Reads the strings of a group one after another.
class FrontCursor {
 public:
  explicit FrontCursor(std::string_view group)
      : at_(group.data()), end_(group.data() + group.size()) {}

  std::string_view next() {
    const FrontCoded coded = read_front_coded(at_, end_);
    if (coded.shared > string_.size()) {
      throw Error(ErrorCode::kDamaged, "a list of strings is damaged");
    }
    string_.resize(coded.shared);
    string_ += coded.rest;
    return string_;
  }

 private:
  const char* at_;
  const char* end_;
  std::string string_;
};

// Codes strings one after another, in groups of which the first string shares nothing.
class FrontWriter {
 public:
  void add(std::string_view string);
  void write(SectionWriter& file, const std::string& name) const { coded_.write(file, name); }

 private:
  GroupedBytesWriter coded_;
  std::string before_;
};

}  // namespace dateline
