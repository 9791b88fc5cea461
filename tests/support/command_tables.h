// What every program's command table must keep. For tests.
#pragma once

#include <catch2/catch.hpp>

#include "common/cli/command_info.h"

namespace dateline {

// Every command can run, and each of its arguments stands in its synopsis.
inline void check_commands(const ProgramInfo& program) {
  for (const Command& command : program.commands) {
    INFO(command.info.name);
    CHECK(command.run != nullptr);
    for (const ArgumentInfo& argument : command.info.arguments) {
      CHECK(command.info.synopsis.find(argument.name) != std::string::npos);
    }
  }
}

}  // namespace dateline
