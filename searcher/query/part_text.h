// A part of a query as a query of its own: with the field of the group that it stands in, and
// with the brackets that it needs beside others. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "searcher/query/query_tree.h"

namespace dateline {

// Words and values as `query` has them; those of a filter beside it as a query would.
//   title:(a b):  title:a, title:b      a AND (b c):  a, (b c)
std::string part_text(const QueryNode& part, std::string_view query);

}  // namespace dateline
