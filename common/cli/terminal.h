// What the program may assume about the terminal it writes to.
// Pure questions to the system; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

bool is_terminal(int descriptor);

// Whether to colour what goes to `descriptor`: a terminal that is not "dumb",
// and no NO_COLOR in the environment (https://no-color.org).
bool use_colour(int descriptor);

enum class Shade { kBold, kGrey, kHighlight };

// `text` in a shade when `colour`, else as it is.
std::string shaded(std::string_view text, Shade shade, bool colour);

}  // namespace dateline
