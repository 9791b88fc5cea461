// Entity tags as If-None-Match lists them. Pure; any thread; linear.
#pragma once

#include <string_view>

namespace dateline {

// Whether one of the listed tags is `tag`, which may be weak on either side. "*" stands for
// any. What is no tag ends the list.
bool names_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace dateline
