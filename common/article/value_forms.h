// The forms in which other systems write a field's values (--as FIELD=FORM): "html" for
// texts, "list" for several names in one text, "day-first" and "month-first" for dates of
// numbers alone. Used by the files of record.h; pure; any thread.
#pragma once

#include <string_view>

#include "common/article/date.h"
#include "common/article/record_values.h"

namespace dateline {

// For messages and --help.
inline constexpr std::string_view kFormsOfFields =
    "title, body, source, author and section can be html; people, organisations, places and "
    "countries list; date day-first or month-first";

bool field_has_form(std::string_view field, std::string_view form);

// Makes texts of `values` that are written as `form` ones that are not: of "html" the text
// that it shows, of "list" the parts between commas, semicolons or bars.
void read_as(std::string_view form, RecordValues& values);

// kNone for a form that is none of dates.
DayOrder day_order(std::string_view form);

}  // namespace dateline
