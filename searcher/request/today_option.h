// The option --today of every command that takes a query. Pure; any thread.
#pragma once

#include "common/article/date.h"
#include "common/cli/command_line.h"

namespace dateline {

// The day that was given; 0 (the system's) without one. Error kUsage when it is
// none.
DayNumber today_of(const ParsedArguments& arguments);

}  // namespace dateline
