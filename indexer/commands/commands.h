// One function for each command of dateline-index, each in its own file
// indexer/commands/<verb>.cc. Called once, from main's thread; they print to
// std::cout, return the exit code and throw Error.
#pragma once

#include "common/cli/command_line.h"

namespace dateline {

int run_aliases(const ParsedArguments& arguments);
int run_add(const ParsedArguments& arguments);
int run_delete(const ParsedArguments& arguments);
int run_compact(const ParsedArguments& arguments);
int run_repair(const ParsedArguments& arguments);
int run_reindex(const ParsedArguments& arguments);
int run_check(const ParsedArguments& arguments);
int run_stats(const ParsedArguments& arguments);
int run_dump(const ParsedArguments& arguments);

}  // namespace dateline
