// Text of older encodings, to UTF-8. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

std::string latin1_to_utf8(std::string_view text);

// Makes `text` valid UTF-8. Text with more invalid sequences than valid characters
// beyond ASCII is read as Windows-1252, in other text U+FFFD stands for what is
// invalid. Returns what was done in a sentence, "" for nothing.
std::string mend_utf8(std::string& text);

}  // namespace dateline
