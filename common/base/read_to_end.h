// All the bytes that a descriptor gives. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// From where the descriptor stands to its end; it stays open. Error kInputOutput: `action`,
// `where` and why.
std::string read_to_end(int descriptor, const std::string& where,
                        std::string_view action = "cannot read");

}  // namespace dateline
