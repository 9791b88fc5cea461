// What the name of a file, and how its text begins, say against taking it for an article. Pure; any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// "news/may.csv", "may.tsv.gz".
bool is_table_by_name(std::string_view name);

// Why a text file that nobody named by itself is passed over ("program source", "table",
// "settings"); "" for no reason. The name may be a member's of a packed file, or a packed one's
// ("tool.py.gz"). Endings of programs are those of other names too (www.gazeta.pl): with them
// prose is none.
std::string no_article_by_name(std::string_view name, std::string_view head);

}  // namespace dateline
