// The commands of dateline-index: what the command line allows, --help and the
// man page tell, and which function does it. Any thread.
#pragma once

#include "common/cli/command_info.h"

namespace dateline {

const ProgramInfo& index_program();

}  // namespace dateline
