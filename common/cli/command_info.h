// The table of a program's commands: what parsing the command line, --help and
// the man page all come from.
//
// Plain values, constant once made; any thread.
#pragma once

#include <string>
#include <vector>

namespace dateline {

class ParsedArguments;

enum class Occurs {
  kOnce,  // a second one is an error
  kMany,  // may be repeated: --facet person --facet country
  kList,  // takes every word up to the next option, and may be repeated: --id a b c
};

struct OptionInfo {
  std::string name;      // without the dashes: "limit"
  std::string argument;  // "N"; "" for a switch; "day|week" allows just these words
  std::string description;
  std::string default_value = {};  // what ParsedArguments gives when it is left out
  Occurs occurs = Occurs::kOnce;
};

struct ArgumentInfo {
  std::string name;  // "ARCHIVE"
  std::string description;
  bool required = true;
  bool many = false;  // one or more; only the last argument
};

struct ExitCodeInfo {
  int code;
  std::string meaning;
};

struct CommandInfo {
  std::string name;         // "add"
  std::string synopsis;     // what follows the name: "ARCHIVE INPUT... [OPTION]..."
  std::string summary;      // half a sentence, for the list of commands
  std::string description;  // paragraphs, separated by an empty line
  std::vector<ArgumentInfo> arguments = {};
  std::vector<OptionInfo> options = {};
  std::vector<ExitCodeInfo> exit_codes = {};  // where they differ from the program's
};

struct Command {
  CommandInfo info;
  int (*run)(const ParsedArguments&);  // returns the exit code; throws Error
};

// A part of the man page (and of nothing else): a heading and described items.
struct ManualSection {
  struct Item {
    std::string term;
    std::string text;
  };
  std::string heading;
  std::vector<Item> items;
};

struct ProgramInfo {
  std::string name;     // "dateline-index"
  std::string summary;  // half a sentence
  std::string description;
  std::vector<Command> commands;
  std::vector<ExitCodeInfo> exit_codes;
  std::vector<ManualSection> sections;
  std::vector<std::string> examples;  // command lines
  std::string see_also;

  // nullptr when there is no such command.
  const Command* find(const std::string& command) const;
};

}  // namespace dateline
