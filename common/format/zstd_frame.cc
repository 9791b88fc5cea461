#include "common/format/zstd_frame.h"

#include <zstd.h>

namespace dateline {

std::optional<std::uint64_t> unpacked_bytes(std::string_view frame, std::uint64_t most) {
  // A block has a head of 3 bytes and at least one more, and holds 128 KB at most
  // (RFC 8878, 3.1.1.2).
  constexpr std::uint64_t kLeastBlock = 4;
  constexpr std::uint64_t kMostOfBlock = std::uint64_t{128} << 10;
  const unsigned long long bytes = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (bytes == ZSTD_CONTENTSIZE_ERROR || bytes == ZSTD_CONTENTSIZE_UNKNOWN || bytes > most ||
      bytes > frame.size() / kLeastBlock * kMostOfBlock) {
    return std::nullopt;
  }
  return bytes;
}

}  // namespace dateline
