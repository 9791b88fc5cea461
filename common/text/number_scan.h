// Numbers with points and separators, as text has them: 3.5, 1,000,000, 1.000,50.
// Pure; any thread; linear.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/text/char_class.h"

namespace dateline {

// The end of the number that begins with the digit at `begin`. A point between
// digits belongs to it; so does what separates thousands (comma, apostrophe,
// no-break blank: one to three digits before, exactly three after), and a comma
// before one or two last digits, which is a decimal comma: 3,5.
std::size_t scan_number(const CharClass* table, std::string_view text, std::size_t begin);

// A scanned number as its term has it: separators of thousands removed, a
// decimal comma turned into a point. `text` holds ASCII digits, points, commas,
// apostrophes and blanks; what follows (the m of 5m) is kept. Points that must
// separate thousands (1.000.000; with `decimal_comma` also 1.000) are removed.
std::string canonical_number(std::string_view text, bool decimal_comma);

}  // namespace dateline
