// A section of things of any length that stand in groups of 16, and an index of where each
// group begins: what dictionaries and lists are looked up in.
//
// Const methods may be called from any thread. Errors: kDamaged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/section_file.h"

namespace dateline {

class GroupedBytes {
 public:
  static constexpr std::size_t kGroup = 16;

  GroupedBytes() = default;
  // The sections `name`.bytes and `name`.index of `file`, of `count` things.
  GroupedBytes(const SectionFile& file, const std::string& name, std::size_t count);

  std::size_t groups() const { return starts_.size(); }
  // Things index * kGroup and after: kGroup of them, or what is left.
  std::string_view group(std::size_t index) const;
  std::string_view all() const { return bytes_.all(); }
  // Throws Error kDamaged: the file points to where it has nothing.
  [[noreturn]] void outside() const { bytes_.outside(); }

 private:
  VerifiedBytes bytes_;
  Verified<std::uint32_t> starts_;
};

// Makes these sections: begin() before each thing, then its bytes().
class GroupedBytesWriter {
 public:
  static constexpr std::uint64_t kMost = 0xFFFFFFFF;  // bytes: the index has 32 bits

  // `most`: for tests.
  explicit GroupedBytesWriter(std::uint64_t most = kMost) : most_(most) {}
  // Whether the thing is the first of a group. Error kLimit when it would begin beyond
  // `most` bytes.
  bool begin();
  std::string& bytes() { return bytes_; }
  void write(SectionWriter& file, const std::string& name) const;

 private:
  std::uint64_t most_;
  std::string bytes_;
  std::vector<std::uint32_t> starts_;
  std::size_t count_ = 0;
};

}  // namespace dateline
