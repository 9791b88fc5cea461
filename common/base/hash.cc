#include "common/base/hash.h"

#include <xxhash.h>

namespace dateline {

std::uint64_t hash64(const void* data, std::size_t bytes) { return XXH3_64bits(data, bytes); }

std::string hex64(std::uint64_t value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) text[i] = kDigits[value & 15];
  return text;
}

std::string cut_with_hash(std::string_view text, std::size_t max_bytes) {
  std::size_t keep = max_bytes - 17;
  while (keep > 0 && (static_cast<unsigned char>(text[keep]) & 0xC0) == 0x80) --keep;
  return std::string(text.substr(0, keep)) + "#" + hex64(hash64(text));
}

}  // namespace dateline
