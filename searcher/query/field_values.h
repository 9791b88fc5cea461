// From a field's value in a query to its node: persons, countries, ids, dates.
// Pure; any thread. Throws Error kUsage for values that cannot exist.
#pragma once

#include <string_view>

#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace dateline {

enum class ValueForm {
  kWords,  // person:putin: any value with these words
  kWhole,  // person:"Vladimir Putin", person:=putin: this value
};

// The node for `text` in `field`, which is not one of words. Errors point at
// `place`. A country and a language become their codes.
QueryPtr value_node(Field field, std::string_view text, ValueForm form, DayNumber today,
                    const QueryPlace& place);

}  // namespace dateline
