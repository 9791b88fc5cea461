// Takes out of a text what nobody can read: control characters. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// Appends valid UTF-8 `text` to `out`: line ends become "\n", other control
// characters (C0 but tab, DEL, C1) a blank. Returns how many became a blank.
std::size_t append_clean(std::string_view text, std::string& out);

// The same for a text of one line: tabs and line ends count as blanks, several
// blanks become one, and those at both ends go (none of this is counted).
std::string clean_line(std::string_view text, std::size_t& blanked);

}  // namespace dateline
