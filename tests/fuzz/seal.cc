#include "tests/fuzz/seal.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "common/base/hash.h"
#include "common/format/verified.h"

namespace dateline::fuzz {
namespace {

constexpr std::size_t kFooterBytes = 32;
constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kRowBytes = 40;

std::uint64_t get(const std::string& bytes, std::size_t at) {
  std::uint64_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

void put(std::string& bytes, std::size_t at, std::uint64_t value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

bool fits(const std::string& bytes, std::uint64_t offset, std::uint64_t size) {
  return offset <= bytes.size() && size <= bytes.size() - offset;
}

// The checksums of the chunks of all before the section at `offset`.
void write_sums(std::string& bytes, std::uint64_t offset, std::uint64_t size) {
  const std::string_view covered = std::string_view(bytes).substr(0, offset);
  for (std::uint64_t i = 0; i < size / 8 && i * kChunkBytes < covered.size(); ++i) {
    put(bytes, offset + i * 8, hash64(covered.substr(i * kChunkBytes, kChunkBytes)));
  }
}

}  // namespace

bool seal(std::string& bytes) {
  if (bytes.size() < kHeaderBytes + kFooterBytes) return false;
  const std::size_t footer = bytes.size() - kFooterBytes;
  const std::uint64_t table = get(bytes, footer);
  const std::uint64_t rows = get(bytes, footer + 8);
  if (table > footer || rows != (footer - table) / kRowBytes) return false;
  for (std::uint64_t i = 0; i < rows; ++i) {
    const std::size_t row = table + i * kRowBytes;
    const std::uint64_t offset = get(bytes, row + 16);
    const std::uint64_t size = get(bytes, row + 24);
    if (!fits(bytes, offset, size)) continue;
    if (std::memcmp(bytes.data() + row, "sums", 5) == 0) write_sums(bytes, offset, size);
    put(bytes, row + 32, hash64(std::string_view(bytes).substr(offset, size)));
  }
  const std::string covered =
      bytes.substr(0, kHeaderBytes) + bytes.substr(table, footer - table + 16);
  put(bytes, footer + 16, hash64(covered));
  return true;
}

}  // namespace dateline::fuzz
