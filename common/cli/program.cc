#include "common/cli/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>

#include "common/base/closest_name.h"
#include "common/base/error.h"
#include "common/cli/command_line.h"
#include "common/cli/help.h"
#include "common/cli/man_page.h"
#include "common/cli/mapped_failure.h"
#include "common/cli/output.h"
#include "common/cli/refused_memory.h"
#include "common/cli/standard_streams.h"

namespace dateline {
namespace {

const Command& command_called(const ProgramInfo& program, const std::string& name) {
  if (const Command* command = program.find(name)) return *command;
  std::vector<std::string> names;
  for (const Command& command : program.commands) names.push_back(command.info.name);
  const auto closest = closest_name(name, names);
  throw Error(ErrorCode::kUsage, fmt::format("unknown command \"{}\"", name), "",
              closest ? fmt::format("did you mean {}?", *closest)
                      : fmt::format("commands are {}", fmt::join(names, ", ")));
}

// Only before a "--": after it, --help and -h are arguments like any others.
bool asks_for_help(const std::vector<std::string>& words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  return std::any_of(words.begin(), end,
                     [](const std::string& word) { return word == "--help" || word == "-h"; });
}

int run_command(const ProgramInfo& program, const std::vector<std::string>& words) {
  const Command& command = command_called(program, words.front());
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (asks_for_help(rest)) {
    std::cout << help_text(program, command.info);
    return kExitDone;
  }
  return command.run(ParsedArguments(command.info, rest));
}

int dispatch(const ProgramInfo& program, const std::vector<std::string>& words) {
  if (words.empty()) {
    std::cerr << help_text(program);
    return kExitUsage;
  }
  const std::string& first = words.front();
  if (first == "help" && words.size() > 1) {
    std::cout << help_text(program, command_called(program, words[1]).info);
  } else if (first == "help" || first == "--help" || first == "-h") {
    std::cout << help_text(program);
  } else if (first == "--version") {
    std::cout << program.name << " " << DATELINE_VERSION << "\n";
  } else if (first == "man") {
    std::cout << man_page(program);
  } else {
    return run_command(program, words);
  }
  return kExitDone;
}

// Takes no memory, since there is none.
int report_no_memory(const char* name) {
  std::cerr << name << kNoMemory;
  return kExitLimit;
}

// The exit code for the exception in flight; says on standard error what it was.
int report_failure(const ProgramInfo& program) {
  auto say = [&](const std::string& line) { std::cerr << program.name << ": " << line << "\n"; };
  try {
    throw;
  } catch (const Error& error) {
    say(error.line());
    return exit_code(error.code());
  } catch (const BrokenPipe&) {
    return kExitDone;  // what was to be told is not known any more
  } catch (const std::bad_alloc&) {
    return report_no_memory(program.name.c_str());
  } catch (const std::exception& error) {
    say(Error(ErrorCode::kInputOutput, std::string("unexpected failure: ") + error.what()).line());
    return kExitInputOutput;
  }
}

}  // namespace

int run_words(const ProgramInfo& program, const std::vector<std::string>& words) {
  try {
    const int code = dispatch(program, words);
    try {
      std::cout.flush();
    } catch (const BrokenPipe&) {
      return code;
    }
    return code;
  } catch (...) {
    return report_failure(program);
  }
}

int run_program(const ProgramInfo& (*table)(), int argc, const char* const* argv) {
  occupy_closed_standard_streams();
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const CheckedStandardOutput output;
    const ProgramInfo& program = table();
    tell_of_mapped_failures(program.name.c_str());
    tell_of_refused_memory(program.name.c_str());
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const int code = run_words(program, words);
    try {
      // What a failing command printed before it failed; a second failure to write
      // adds nothing to what was said.
      std::cout.clear();
      std::cout.flush();
    } catch (const std::exception&) {
      return code;
    }
    return code;
  } catch (const std::bad_alloc&) {
    // Before any command began, or while telling of another failure.
    return report_no_memory(argc > 0 ? argv[0] : "dateline");
  }
}

}  // namespace dateline
