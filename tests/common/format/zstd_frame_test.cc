#include "common/format/zstd_frame.h"

#include <zstd.h>

#include <catch2/catch.hpp>
#include <string>

namespace dateline {
namespace {

std::string packed(const std::string& plain) {
  std::string frame(ZSTD_compressBound(plain.size()), '\0');
  frame.resize(ZSTD_compress(frame.data(), frame.size(), plain.data(), plain.size(), 19));
  return frame;
}

}  // namespace

TEST_CASE("A frame of any size tells its size, up to the limit", "[format]") {
  for (const std::size_t size : {0U, 1U, 100U, 131072U, 131073U, 50000000U}) {
    const std::string frame = packed(std::string(size, 'a'));
    CHECK(unpacked_bytes(frame, size) == size);
    if (size > 0) CHECK(unpacked_bytes(frame, size - 1) == std::nullopt);
  }
}

TEST_CASE("A frame that says more than its bytes can hold is not believed", "[format]") {
  std::string frame = packed(std::string(50000000, 'a'));
  CHECK(unpacked_bytes(frame.substr(0, 600), 1ULL << 32) == std::nullopt);
  CHECK(unpacked_bytes(frame.substr(0, 3), 1ULL << 32) == std::nullopt);
  CHECK(unpacked_bytes("", 1ULL << 32) == std::nullopt);
  // A head that tells of 4,000,000,000 bytes, and nothing behind it.
  const std::string forged("\x28\xb5\x2f\xfd\xa0\x00\x28\x6b\xee", 9);
  CHECK(ZSTD_getFrameContentSize(forged.data(), forged.size()) == 4000000000ULL);
  CHECK(unpacked_bytes(forged, 1ULL << 32) == std::nullopt);
}

}  // namespace dateline
