// Packed files through libarchive: gzip, bzip2, xz, zstd and lz4 data, zip and
// tar archives, one inside the other.
//
// Members are streamed, never held: memory is bounded by libarchive's buffers.
// Against files made to expand without end, reading stops with a ReadFailure when a file,
// with all that is packed inside it, has given kFreeExpansion bytes and kMaxExpansion times
// what was read of it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "indexer/source/byte_stream.h"

namespace dateline {

inline constexpr std::uint64_t kFreeExpansion = std::uint64_t{64} << 20;
inline constexpr std::uint64_t kMaxExpansion = 250;

// How many bytes of a file is_packed wants to see.
inline constexpr std::size_t kPackedHeadBytes = 512;
// Whether the head of a file says that it is packed.
bool is_packed(std::string_view head);

struct PackedMember {
  std::string name;  // "" when the file holds nothing but one stream of data
  bool regular;      // false: a link or a device; its content is empty
};

// What has become of a file that is read: `outermost`, which no other is packed around.
class Expansion {
 public:
  explicit Expansion(const PeekedStream& outermost) : outermost_(outermost) {}

  // Bytes that members gave; bytes that were unpacked, also of members that are passed over.
  void given(std::uint64_t bytes) { given_ += bytes; }
  void unpacked(std::uint64_t bytes) { unpacked_ += bytes; }
  bool is_too_much() const {
    return std::max(given_, unpacked_) > kFreeExpansion + kMaxExpansion * outermost_.bytes_read();
  }

 private:
  const PeekedStream& outermost_;
  std::uint64_t given_ = 0;
  std::uint64_t unpacked_ = 0;
};

// Calls `visit` for each member that is no directory. Throws ReadFailure when the
// packed file itself is damaged; what was visited until then counts.
void for_each_member(PeekedStream& packed, Expansion& expansion,
                     const std::function<void(const PackedMember&, ByteStream&)>& visit);

}  // namespace dateline
