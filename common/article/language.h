// Languages by ISO 639-1 code. A pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// The two-letter code for a code with or without region, in two or three letters
// ("EN-us", "en_GB", "eng"), or for an English name ("French"); the three-letter
// code for a language that has no shorter one; "" when it is none.
std::string language_code(std::string_view code_or_name);

}  // namespace dateline
