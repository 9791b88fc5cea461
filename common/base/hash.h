// Hashes and checksums: XXH3 of libxxhash. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// XXH3 with 64 bits: checksums of files and sections, and keys.
std::uint64_t hash64(const void* data, std::size_t bytes);
inline std::uint64_t hash64(std::string_view text) { return hash64(text.data(), text.size()); }

// 16 lower-case hexadecimal digits.
std::string hex64(std::uint64_t value);

// The first max_bytes - 17 bytes of `text` (never half a character), "#" and
// hex64 of its hash: at most max_bytes, and different texts stay different.
std::string cut_with_hash(std::string_view text, std::size_t max_bytes);

}  // namespace dateline
