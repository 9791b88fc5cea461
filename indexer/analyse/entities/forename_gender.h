// Which forenames are men's and which women's, to keep "Mrs. Hughes" from her husband, Charles
// Hughes, and "Mr. Hughes" from his wife. Written down from general knowledge. Pure; any thread.
#pragma once

#include <string_view>

namespace dateline {

// A common man's or woman's name in the languages of English news, folded. Names that both bear
// (Robin, Andrea, Jean) and rare ones are not among them; what old papers
// shorten ("Chas.") is.
bool is_mans_forename(std::string_view name);
bool is_womans_forename(std::string_view name);
// One of either list.
bool is_known_forename(std::string_view name);

}  // namespace dateline
