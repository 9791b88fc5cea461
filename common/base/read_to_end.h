// All the bytes that a descriptor gives. Any thread.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace dateline {

// From where the descriptor stands to its end; it stays open. Error kInputOutput: `action`,
// `where` and why; kLimit when there are more than `most` bytes.
std::string read_to_end(int descriptor, const std::string& where,
                        std::string_view action = "cannot read",
                        std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace dateline
