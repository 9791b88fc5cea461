// What a zstd frame says of itself. A pure function; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

// The bytes that the frame unpacks to; nullopt when it does not say, says more than
// `most`, or says more than so few bytes can hold: what is damaged costs no memory.
std::optional<std::uint64_t> unpacked_bytes(std::string_view frame, std::uint64_t most);

}  // namespace dateline
