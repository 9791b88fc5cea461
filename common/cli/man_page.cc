#include "common/cli/man_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/base/ascii.h"
#include "common/cli/help.h"

namespace dateline {
namespace {

// Text as roff prints it: backslashes, dashes and quotes as they are, and no line
// that starts like a request.
std::string roff(const std::string& text) {
  std::string result;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) result += "\\&";
    line_start = c == '\n';
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

// Paragraphs apart by .PP, where `text` has an empty line.
std::string paragraphs(const std::string& text) {
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    if (at > 0) result += ".PP\n";
    result += roff(text.substr(at, end - at)) + "\n";
    at = end + 2;
  }
  return result;
}

std::string item(const std::string& term, const std::string& text) {
  return fmt::format(".TP\n.B {}\n{}\n", roff(term), roff(text));
}

std::string exit_code_items(const std::vector<ExitCodeInfo>& codes) {
  std::string text;
  for (const ExitCodeInfo& code : codes) text += item(std::to_string(code.code), code.meaning);
  return text;
}

std::string command_part(const ProgramInfo& program, const CommandInfo& command) {
  std::string text = fmt::format(".SS {}\n.B {} {}\n{}\n.PP\n", roff(command.name),
                                 roff(program.name), roff(command.name), roff(command.synopsis));
  text += paragraphs(command.description);
  for (const ArgumentInfo& argument : command.arguments) {
    text += item(argument.name, argument.description);
  }
  for (const OptionInfo& option : command.options) {
    text += item(option_usage(option), option_text(option));
  }
  if (!command.exit_codes.empty()) {
    text += ".PP\nIts exit codes:\n" + exit_code_items(command.exit_codes);
  }
  return text;
}

}  // namespace

std::string man_page(const ProgramInfo& program) {
  std::string text = fmt::format(".TH {} 1 \"\" \"Dateline {}\" \"Dateline\"\n",
                                 roff(ascii_upper(program.name)), DATELINE_VERSION);
  text += fmt::format(".SH NAME\n{} \\- {}\n", roff(program.name), roff(program.summary));
  text += fmt::format(".SH SYNOPSIS\n.B {}\n.I COMMAND\n\\&...\n", roff(program.name));
  text += ".SH DESCRIPTION\n" + paragraphs(program.description) + ".SH COMMANDS\n";
  for (const Command& command : program.commands) text += command_part(program, command.info);
  for (const ManualSection& section : program.sections) {
    text += fmt::format(".SH {}\n", roff(section.heading));
    for (const auto& entry : section.items) text += item(entry.term, entry.text);
  }
  text += ".SH EXIT STATUS\n" + exit_code_items(program.exit_codes);
  if (!program.examples.empty()) text += ".SH EXAMPLES\n.nf\n";
  for (const std::string& example : program.examples) text += roff(example) + "\n";
  if (!program.examples.empty()) text += ".fi\n";
  return text + fmt::format(".SH SEE ALSO\n{}\n", roff(program.see_also));
}

}  // namespace dateline
