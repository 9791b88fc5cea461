// One function for each command of dateline-index, each in its own file
// indexer/commands/<verb>.cc. Called once, from main's thread; they print to
// std::cout, return the exit code and throw Error.
#pragma once

#include "common/cli/command_line.h"

namespace dateline {
}  // namespace dateline
