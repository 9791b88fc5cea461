// The other way round: the query that finds a value of a field. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "common/fields/field_table.h"
#include "searcher/query/query_tree.h"

namespace dateline {

// person:"Amina Diallo", country:SN. Quotes inside a value would end it; they part words
// as blanks do, and become blanks.
std::string value_query(Field field, std::string_view value);
// What a value node takes, as a query asks for it: also person:diallo.
std::string value_query(const QueryNode& node);

}  // namespace dateline
