// A program of several commands: finds the command, runs it, and turns what
// fails into one line on standard error and an exit code.
//
// For main(), on its thread. Neither function throws.
#pragma once

#include <string>
#include <vector>

#include "common/cli/command_info.h"

namespace dateline {

// All of main(): besides the commands of table() it knows "help [COMMAND]",
// "COMMAND --help", "--help", "--version" and, not listed, "man", which prints
// the man page. Commands print to std::cout; a failed write ends with exit code
// 5, a pipe that nobody reads any more ends quietly.
int run_program(const ProgramInfo& (*table)(), int argc, const char* const* argv);

// The same without touching the process: the words after the program's name, the
// streams as they are. For tests.
int run_words(const ProgramInfo& program, const std::vector<std::string>& words);

}  // namespace dateline
