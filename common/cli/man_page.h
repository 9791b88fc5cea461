// The man page of a program, section 1, in roff. Pure; any thread.
#pragma once

#include <string>

#include "common/cli/command_info.h"

namespace dateline {

// The same text for the same table, so that docs/man can be compared with it:
// no date of today stands in it.
std::string man_page(const ProgramInfo& program);

}  // namespace dateline
