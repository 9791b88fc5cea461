// Text for a terminal: nothing in an article can move the cursor, change colours
// or reorder a line. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// `text` on one line: line breaks and tabs as blanks, other control characters
// and direction overrides as \x1B or \u202E, invalid bytes as U+FFFD.
std::string terminal_text(std::string_view text);

// Columns that a text takes: two for wide characters (Han, Kana, Hangul), none
// for combining marks and ignored characters.
std::size_t display_width(std::string_view text);

// `text` with blanks after it to `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace dateline
