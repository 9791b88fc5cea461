// Parses the words after a command's name by the command's table row.
//
// Options are long (--limit 5, --limit=5) and may stand anywhere; every word
// that does not start with "--" is an argument, so "-word" and "-" are; after
// "--" all are. A value that starts with "--" is given as --name=--value alone. A ParsedArguments
// is a plain value, constant once made.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/cli/command_info.h"

namespace dateline {

// An option as it was given; a switch has no values.
struct GivenOption {
  std::string name;
  std::vector<std::string> values;
};

class ParsedArguments {
 public:
  // Throws Error kUsage, with the option or argument meant, for what the row
  // does not allow: unknown or repeated options, missing or superfluous
  // arguments, a word that is not among an option's words.
  ParsedArguments(const CommandInfo& command, const std::vector<std::string>& words);
  // The same of options and arguments that are told apart already.
  ParsedArguments(const CommandInfo& command, const std::vector<GivenOption>& options,
                  const std::vector<std::string>& arguments);

  // The argument by its name in the table; "" when it was left out.
  const std::string& argument(const std::string& name) const;
  const std::vector<std::string>& arguments(const std::string& name) const;

  // Whether the option was given.
  bool has(const std::string& option) const;
  // Its value, else its default, else "".
  const std::string& value(const std::string& option) const;
  // All its values, in the order given; without any: the default, if it has one.
  const std::vector<std::string>& values(const std::string& option) const;
  // Its value as a number within [least, most]; Error kUsage otherwise.
  std::uint64_t number(const std::string& option, std::uint64_t least, std::uint64_t most) const;
  double decimal(const std::string& option, double least, double most) const;

 private:
  void take(const CommandInfo& command, const std::vector<GivenOption>& options,
            const std::vector<std::string>& arguments);
  void take_option(const OptionInfo& option, const std::vector<std::string>& given);
  void take_arguments(const CommandInfo& command, const std::vector<std::string>& given);

  std::map<std::string, std::vector<std::string>> arguments_;
  std::map<std::string, std::vector<std::string>> options_;
  std::map<std::string, std::vector<std::string>> defaults_;
};

}  // namespace dateline
