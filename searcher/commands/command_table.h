// The commands of dateline-search: what the command line allows, --help and the
// man page tell, and which function does it. Any thread.
#pragma once

#include "common/cli/command_info.h"

namespace dateline {

const ProgramInfo& search_program();

}  // namespace dateline
