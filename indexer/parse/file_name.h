// What the name of a file says against taking its text for an article. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Why a text file that nobody named by itself is passed over ("program source", "table",
// "settings"); "" for no reason. The name may be a member's of a packed file.
std::string no_article_by_name(std::string_view name);

}  // namespace dateline
