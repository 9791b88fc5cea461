// What the table of commands prints: --help for people, roff for man.
// Pure functions; any thread.
#pragma once

#include <string>

#include "common/cli/command_info.h"

namespace dateline {

// The program: its commands, one line each, and the exit codes.
std::string help_text(const ProgramInfo& program);
// One command: usage, description, arguments, options, exit codes.
std::string help_text(const ProgramInfo& program, const CommandInfo& command);

// "--limit N", "--id ID...", "--json": how --help and the man page write an option.
std::string option_usage(const OptionInfo& option);
// Its description, with the default and that it may be repeated.
std::string option_text(const OptionInfo& option);

}  // namespace dateline
