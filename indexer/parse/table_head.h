// How the first line of a table tells that it is one: names of columns, as spreadsheets and
// databases write them, with commas, semicolons, tabs or upright bars in between. Pure; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline {

struct TableHead {
  char mark = ',';        // what stands between two values
  bool has_text = false;  // one column seems to hold the articles' texts
  std::size_t known = 0;  // columns with names that articles' columns have
};

// Of the table that `text` begins with, none where no two columns have names that articles'
// columns have ("title", "publish_date"), or but two and the next line is no row. `by_name`: the
// file's name says that it is a table ("news.csv"), so any names will do, but no numbers or long
// texts.
std::optional<TableHead> table_head(std::string_view text, bool by_name = false);

// What stands between the values of a table: that of its head, else what its first line has most.
char table_mark(std::string_view text);

}  // namespace dateline
