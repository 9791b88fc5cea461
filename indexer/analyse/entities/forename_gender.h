// Which forenames are men's, to keep "Mrs. Hughes" from her husband, Charles Hughes.
// Pure; any thread.
#pragma once

#include <string_view>

namespace dateline {

// A common man's name in the languages of English news, folded. Names that both bear
// (Robin, Andrea, Jean) and rare ones are not among them.
bool is_mans_forename(std::string_view name);

}  // namespace dateline
