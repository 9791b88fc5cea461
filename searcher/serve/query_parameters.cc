#include "searcher/serve/query_parameters.h"

#include <algorithm>

#include "common/base/closest_name.h"
#include "common/base/error.h"
#include "common/text/utf8.h"
#include "searcher/request/request_options.h"
#include "searcher/request/search_options.h"

namespace dateline {
namespace {

[[noreturn]] void wrong(const std::string& name, std::string what, std::string hint = {}) {
  throw Error(ErrorCode::kUsage, std::move(what), "--" + name, std::move(hint));
}

const OptionInfo& option_called(const CommandInfo& command, const std::string& name) {
  const auto found = std::find_if(command.options.begin(), command.options.end(),
                                  [&](const OptionInfo& option) { return option.name == name; });
  if (found != command.options.end()) return *found;
  std::vector<std::string> names;
  if (!command.arguments.empty()) names.emplace_back("q");
  for (const OptionInfo& option : command.options) names.push_back(option.name);
  const auto closest = closest_name(name, names);
  wrong(name, "there is no parameter \"" + name + "\"",
        closest ? "did you mean " + *closest + "?" : "");
}

CommandInfo parameter_list(std::string name, std::vector<OptionInfo> options) {
  CommandInfo command;
  command.name = std::move(name);
  command.arguments = {{"QUERY", "the query", false}};
  command.options = std::move(options);
  return command;
}

std::vector<OptionInfo> filters_and(std::vector<OptionInfo> others) {
  std::vector<OptionInfo> options = filter_options();
  for (OptionInfo& option : others) options.push_back(std::move(option));
  return options;
}

}  // namespace

ParsedArguments arguments_of(const WebRequest& request, const CommandInfo& command) {
  std::vector<GivenOption> options;
  std::vector<std::string> queries;
  for (const auto& [name, value] : request.parameters) {
    if (!is_utf8(value)) wrong(name, "this is not valid UTF-8");
    if (name == "q" && !command.arguments.empty()) {
      if (!value.empty()) queries.push_back(value);
      continue;
    }
    const OptionInfo& option = option_called(command, name);
    if (value.empty()) continue;
    if (!option.argument.empty()) {
      options.push_back({name, {value}});
    } else if (value == "true") {
      options.push_back({name, {}});
    } else if (value != "false") {
      wrong(name, "\"" + value + "\" is neither true nor false");
    }
  }
  if (queries.size() > 1) wrong("q", "given twice, allowed once");
  return ParsedArguments(command, options, queries);
}

void check_no_parameters(const WebRequest& request) { arguments_of(request, CommandInfo()); }

const CommandInfo& search_parameters() {
  static const CommandInfo command = parameter_list("search", filters_and(page_options()));
  return command;
}

const CommandInfo& timeline_parameters() {
  static const CommandInfo command = parameter_list("timeline", filters_and({by_option()}));
  return command;
}

const CommandInfo& export_parameters() {
  static const CommandInfo command = parameter_list(
      "export", filters_and({{"format", "jsonl|csv", "lines of JSON, or a table", "jsonl"}}));
  return command;
}

const CommandInfo& page_parameters() {
  static const CommandInfo command = [] {
    CommandInfo info = search_parameters();
    info.options.push_back({"list", "FACET", "the long facet that is opened"});
    info.options.push_back({"find", "TEXT", "which of its values are shown"});
    return info;
  }();
  return command;
}

void limit_time(SearchRequest& request, std::chrono::milliseconds most) {
  if (request.allowed.count() == 0 || request.allowed > most) request.allowed = most;
}

SearchRequest search_request_of(const WebRequest& request, std::chrono::milliseconds allowed) {
  SearchRequest search = page_request_of(arguments_of(request, search_parameters()), kMaxHttpLimit);
  limit_time(search, allowed);
  return search;
}

}  // namespace dateline
