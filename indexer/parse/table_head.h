// How the first line of a table tells that it is one: names of columns, as spreadsheets and
// databases write them, with commas, semicolons or tabs in between. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace dateline {

struct TableHead {
  char mark = ',';        // what stands between two values
  bool has_text = false;  // one column seems to hold the articles' texts
};

// Of the table that `text` begins with, none where no two columns have names that articles'
// columns have ("title", "date"; as they stand in the first line).
std::optional<TableHead> table_head(std::string_view text);

// What stands between the values of a table: that of its head, else what its first line has most.
char table_mark(std::string_view text);

}  // namespace dateline
