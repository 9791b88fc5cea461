// The exit codes both programs share, as --help and the man pages tell them.
// Pure; any thread.
#pragma once

#include <vector>

#include "common/cli/command_info.h"

namespace dateline {

std::vector<ExitCodeInfo> common_exit_codes();

}  // namespace dateline
