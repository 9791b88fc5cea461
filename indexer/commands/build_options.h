// The options of commands that build segments. Error kUsage for bad values.
#pragma once

#include "common/cli/command_line.h"
#include "indexer/merge/build_limits.h"

namespace dateline {

// --threads; all cores without it.
unsigned threads_of(const ParsedArguments& arguments);
// --threads and --memory.
BuildLimits build_limits_of(const ParsedArguments& arguments);

}  // namespace dateline
