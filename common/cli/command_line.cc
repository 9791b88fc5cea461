#include "common/cli/command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <stdexcept>

#include "common/base/closest_name.h"
#include "common/base/error.h"

namespace dateline {
namespace {

namespace po = boost::program_options;

const std::string kNothing;

[[noreturn]] void usage_error(std::string what, std::string where, std::string hint = {}) {
  throw Error(ErrorCode::kUsage, std::move(what), std::move(where), std::move(hint));
}

po::options_description description_of(const CommandInfo& command) {
  po::options_description description;
  for (const OptionInfo& option : command.options) {
    if (option.argument.empty()) {
      description.add_options()(option.name.c_str(), "");
      continue;
    }
    auto* value = po::value<std::vector<std::string>>();
    if (option.occurs == Occurs::kList) value->multitoken();
    description.add_options()(option.name.c_str(), value, "");
  }
  return description;
}

// No short options (a query may start with "-word") and no shortened names (a
// later option could make a script's shortened one ambiguous).
constexpr int kStyle = po::command_line_style::allow_long |
                       po::command_line_style::long_allow_adjacent |
                       po::command_line_style::long_allow_next;

bool takes_value(const CommandInfo& command, const std::string& word) {
  return std::any_of(command.options.begin(), command.options.end(), [&](const OptionInfo& option) {
    return !option.argument.empty() && word.starts_with("--") && word.substr(2) == option.name;
  });
}

// "--id --dry-run a2", where the next word would be taken for an id and the option that was
// meant would be lost.
void refuse_option_as_value(const CommandInfo& command, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 1 < words.size() && words[i] != "--"; ++i) {
    const std::string& next = words[i + 1];
    if (!takes_value(command, words[i]) || !next.starts_with("--")) continue;
    usage_error(fmt::format("a value is missing before {}", next), words[i],
                fmt::format("a value that begins with -- is written {}=--...", words[i]));
  }
}

std::vector<po::option> split(const CommandInfo& command, const std::vector<std::string>& words) {
  const po::options_description description = description_of(command);
  try {
    return po::command_line_parser(words)
        .options(description)
        .style(kStyle)
        .allow_unregistered()
        .run()
        .options;
  } catch (const po::error_with_option_name& error) {
    usage_error(error.what(), command.name,
                fmt::format("see \"help {}\" for its options", command.name));
  }
}

[[noreturn]] void unknown_option(const CommandInfo& command, const std::string& name) {
  std::vector<std::string> names;
  for (const OptionInfo& option : command.options) names.push_back(option.name);
  const auto closest = closest_name(name, names);
  usage_error(fmt::format("unknown option --{}", name), command.name,
              closest ? fmt::format("did you mean --{}?", *closest)
                      : fmt::format("see \"help {}\" for its options", command.name));
}

void check_word(const OptionInfo& option, const std::string& word) {
  if (option.argument.find('|') == std::string::npos) return;
  const std::string allowed = "|" + option.argument + "|";
  if (word.find('|') != std::string::npos || allowed.find("|" + word + "|") == std::string::npos) {
    usage_error(fmt::format("\"{}\" is none of {}", word, option.argument), "--" + option.name);
  }
}

}  // namespace

ParsedArguments::ParsedArguments(const CommandInfo& command,
                                 const std::vector<std::string>& words) {
  std::vector<GivenOption> options;
  std::vector<std::string> arguments;
  refuse_option_as_value(command, words);
  for (po::option& found : split(command, words)) {
    if (found.position_key < 0) {
      options.push_back({std::move(found.string_key), std::move(found.value)});
    } else {
      arguments.insert(arguments.end(), found.value.begin(), found.value.end());
    }
  }
  take(command, options, arguments);
}

ParsedArguments::ParsedArguments(const CommandInfo& command,
                                 const std::vector<GivenOption>& options,
                                 const std::vector<std::string>& arguments) {
  take(command, options, arguments);
}

void ParsedArguments::take(const CommandInfo& command, const std::vector<GivenOption>& options,
                           const std::vector<std::string>& arguments) {
  for (const ArgumentInfo& argument : command.arguments) arguments_[argument.name];
  for (const OptionInfo& option : command.options) {
    auto& values = defaults_[option.name];
    if (!option.default_value.empty()) values.push_back(option.default_value);
  }
  for (const GivenOption& given : options) {
    const auto option =
        std::find_if(command.options.begin(), command.options.end(),
                     [&](const OptionInfo& info) { return info.name == given.name; });
    if (option == command.options.end()) unknown_option(command, given.name);
    take_option(*option, given.values);
  }
  take_arguments(command, arguments);
}

void ParsedArguments::take_option(const OptionInfo& option, const std::vector<std::string>& given) {
  if (option.occurs == Occurs::kOnce && options_.contains(option.name)) {
    usage_error("given twice, allowed once", "--" + option.name);
  }
  auto& values = options_[option.name];
  if (option.argument.empty()) return;
  for (const std::string& value : given) {
    check_word(option, value);
    values.push_back(value);
  }
}

void ParsedArguments::take_arguments(const CommandInfo& command,
                                     const std::vector<std::string>& given) {
  std::size_t next = 0;
  for (const ArgumentInfo& argument : command.arguments) {
    const std::size_t end =
        argument.many ? given.size() : std::min<std::size_t>(next + 1, given.size());
    if (argument.required && next == end) {
      usage_error(fmt::format("{} is missing", argument.name), command.name,
                  fmt::format("usage: {} {}", command.name, command.synopsis));
    }
    auto& values = arguments_[argument.name];
    for (; next < end; ++next) values.push_back(given[next]);
  }
  if (next < given.size()) {
    usage_error(fmt::format("unexpected argument \"{}\"", given[next]), command.name,
                "put an argument of several words between quotes");
  }
}

const std::vector<std::string>& ParsedArguments::arguments(const std::string& name) const {
  const auto found = arguments_.find(name);
  if (found == arguments_.end()) throw std::logic_error("no argument in the table: " + name);
  return found->second;
}

const std::string& ParsedArguments::argument(const std::string& name) const {
  const auto& values = arguments(name);
  return values.empty() ? kNothing : values.front();
}

bool ParsedArguments::has(const std::string& option) const {
  if (!defaults_.contains(option)) throw std::logic_error("no option in the table: " + option);
  return options_.contains(option);
}

const std::vector<std::string>& ParsedArguments::values(const std::string& option) const {
  return has(option) ? options_.at(option) : defaults_.at(option);
}

const std::string& ParsedArguments::value(const std::string& option) const {
  const auto& all = values(option);
  return all.empty() ? kNothing : all.back();
}

std::uint64_t ParsedArguments::number(const std::string& option, std::uint64_t least,
                                      std::uint64_t most) const {
  const std::string& text = value(option);
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < least || number > most) {
    usage_error(fmt::format("\"{}\" is no whole number from {} to {}", text, least, most),
                "--" + option);
  }
  return number;
}

double ParsedArguments::decimal(const std::string& option, double least, double most) const {
  const std::string& text = value(option);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  // Written so that "nan" fails too.
  const bool within = number >= least && number <= most;
  if (error != std::errc() || end != text.data() + text.size() || !within) {
    usage_error(fmt::format("\"{}\" is no number from {} to {}", text, least, most), "--" + option);
  }
  return number;
}

}  // namespace dateline
