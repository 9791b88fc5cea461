// One function for each command of dateline-search, each in its own file
// searcher/commands/<verb>.cc. Called once, from main's thread; they print to
// std::cout, return the exit code and throw Error.
#pragma once

#include "common/cli/command_line.h"

namespace dateline {

int run_ids(const ParsedArguments& arguments);
int run_parse(const ParsedArguments& arguments);
int run_query(const ParsedArguments& arguments);
int run_serve(const ParsedArguments& arguments);
int run_show(const ParsedArguments& arguments);
int run_timeline(const ParsedArguments& arguments);
int run_who(const ParsedArguments& arguments);

}  // namespace dateline
