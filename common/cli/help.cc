#include "common/cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace dateline {
namespace {

constexpr std::size_t kWidth = 80;
// Terms longer than this have their text on the next line.
constexpr std::size_t kMaxTermWidth = 28;

// `text` in lines of at most kWidth columns, each after `indent` blanks. Ends of
// line in `text` stay.
std::string wrapped(const std::string& text, std::size_t indent) {
  std::string result;
  std::string line;
  auto end_line = [&] {
    if (!line.empty()) result += std::string(indent, ' ') + line;
    result += '\n';
    line.clear();
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    const std::string word = text.substr(at, end - at);
    if (!line.empty() && indent + line.size() + 1 + word.size() > kWidth) end_line();
    if (!word.empty()) line += (line.empty() ? "" : " ") + word;
    if (end < text.size() && text[end] == '\n') end_line();
    at = end + 1;
  }
  end_line();
  return result;
}

using Rows = std::vector<std::pair<std::string, std::string>>;

std::string table(const Rows& rows) {
  std::size_t width = 0;
  for (const auto& [term, text] : rows) {
    if (term.size() <= kMaxTermWidth) width = std::max(width, term.size());
  }
  std::string result;
  for (const auto& [term, text] : rows) {
    std::string described = text.empty() ? std::string() : wrapped(text, width + 4);
    if (term.size() <= width && !described.empty()) {
      described.replace(0, term.size() + 2, "  " + term);
    } else {
      described.insert(0, "  " + term + "\n");
    }
    result += described;
  }
  return result;
}

std::string exit_codes(const std::vector<ExitCodeInfo>& codes) {
  Rows rows;
  for (const ExitCodeInfo& code : codes) rows.emplace_back(std::to_string(code.code), code.meaning);
  return "\nExit codes:\n" + table(rows);
}

}  // namespace

std::string option_usage(const OptionInfo& option) {
  if (option.argument.empty()) return "--" + option.name;
  return fmt::format("--{} {}{}", option.name, option.argument,
                     option.occurs == Occurs::kList ? "..." : "");
}

std::string option_text(const OptionInfo& option) {
  std::string text = option.description;
  if (option.occurs == Occurs::kMany) text += "; may be repeated";
  if (!option.default_value.empty()) text += fmt::format(" [{}]", option.default_value);
  return text;
}

std::string help_text(const ProgramInfo& program) {
  std::string text = fmt::format("{}: {}\n\nUsage: {} COMMAND ...\n\n", program.name,
                                 program.summary, program.name);
  text += wrapped(program.description, 0) + "\nCommands:\n";
  Rows rows;
  for (const Command& command : program.commands) {
    rows.emplace_back(command.info.name, command.info.summary);
  }
  rows.emplace_back("help COMMAND", "tell about one command (also: COMMAND --help or -h)");
  rows.emplace_back("--version", "print the version");
  text += table(rows) + exit_codes(program.exit_codes);
  if (!program.examples.empty()) text += "\nExamples:\n";
  for (const std::string& example : program.examples) text += "  " + example + "\n";
  return text;
}

std::string help_text(const ProgramInfo& program, const CommandInfo& command) {
  std::string text =
      wrapped(fmt::format("Usage: {} {} {}", program.name, command.name, command.synopsis), 0);
  text += "\n" + wrapped(command.description, 0);
  Rows rows;
  for (const ArgumentInfo& argument : command.arguments) {
    rows.emplace_back(argument.name, argument.description);
  }
  if (!rows.empty()) text += "\nArguments:\n" + table(rows);
  rows.clear();
  for (const OptionInfo& option : command.options) {
    rows.emplace_back(option_usage(option), option_text(option));
  }
  rows.emplace_back("--help, -h", "print this");
  text += "\nOptions:\n" + table(rows);
  return text + exit_codes(command.exit_codes.empty() ? program.exit_codes : command.exit_codes);
}

}  // namespace dateline
