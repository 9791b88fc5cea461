// A token's form without what does not tell words apart: the steps that terms,
// folded and exact forms share. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Whether a form is single letters with points (U.S., e.g., N.A.T.O).
bool has_acronym_points(std::string_view form);

// Folded, without possessive, apostrophes and an acronym's points; a number as
// in number_scan.h. May be empty.
std::string plain_form(std::string_view form, bool decimal_comma);

}  // namespace dateline
